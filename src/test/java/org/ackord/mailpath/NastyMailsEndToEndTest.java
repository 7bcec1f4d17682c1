package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ackord.Http;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each mail of {@code expected.tsv} by real SMTP into the real mailbox, and what its line says must have happened. Where a line
 * is about a case or a mail of ours, the file's {@code CASE-1} gives way to a real one.
 */
class NastyMailsEndToEndTest extends MailPathFixture {

    private final Map<String, Check> checks = new HashMap<>();

    private interface Check {

        void run() throws Exception;
    }

    {
        checks.put("01-plain", this::plain);
        checks.put("02-duplicate-message-id", this::duplicate);
        checks.put("03-same-id-other-content", this::sameIdOtherContent);
        checks.put("05-guess-case-tag", this::guessedTag);
        checks.put("07-from-is-our-own-address", this::ourOwnAddress);
        checks.put("08-reply-to-differs", this::replyToDiffers);
        checks.put("10-from-multiple-addresses", this::severalSenders);
        checks.put("11-from-display-name-fakes-address", this::fakedName);
        checks.put("12-from-null", this::nullSender);
        checks.put("13-from-garbage", this::garbageSender);
        checks.put("14-message-id-2000-chars", this::longMessageId);
        checks.put("20-auto-submitted", this::autoSubmitted);
        checks.put("22-x-loop-own", this::ownLoop);
        checks.put("23-dsn-5.1.1", this::bounce);
        checks.put("25-forged-dsn", this::forgedBounce);
        checks.put("30-html-xss", this::htmlWithScripts);
        checks.put("31-html-tracking-pixel", this::trackingPixel);
        checks.put("33-subject-crlf-injection", this::injectedSubject);
        checks.put("34-emoji-and-rtl", this::emoji);
        checks.put("35-wrong-charset-latin1-as-utf8", this::wrongCharset);
        checks.put("37-utf7-xss", this::utf7);
        checks.put("38-subject-100k", this::longSubject);
        checks.put("39-one-line-1mb", this::longLine);
        checks.put("41-base64-garbage", this::base64Garbage);
        checks.put("42-bogus-cte", this::bogusEncoding);
        checks.put("43-empty", this::empty);
        checks.put("45-no-headers", this::noHeaders);
        checks.put("46-binary-noise", this::noise);
        checks.put("47-mime-depth-200", this::deepMime);
        checks.put("48-mime-5000-parts", this::manyParts);
        checks.put("49-boundary-missing", this::boundaryMissing);
        checks.put("51-rfc822-in-rfc822-50", this::nestedMails);
        checks.put("61-html-attachment", this::htmlAttachment);
        checks.put("62-zip-bomb-50mb", this::zipBomb);
        checks.put("63-eicar", this::eicar);
        checks.put("65-inline-cid-image", this::inlineImage);
        checks.put("66-calendar-invite", this::calendarInvite);
        checks.put("70-date-1601", () -> dateIsIgnored("70-date-1601"));
        checks.put("71-date-9999", () -> dateIsIgnored("71-date-9999"));
        checks.put("73-bcc-only", this::bccOnly);
        checks.put("74-to-5000", this::manyRecipients);
        checks.put("76-plus-address-token", this::wrongToken);
        checks.put("79-list-unsubscribe-post", this::unsubscribeLink);
    }

    @TestFactory
    Stream<DynamicTest> doesWhatItsLineSays() {
        return NastyMail.expectations().entrySet().stream()
                .map(line ->
                        DynamicTest.dynamicTest(line.getKey() + ": " + line.getValue(), () -> check(line.getKey())));
    }

    private void check(String name) throws Exception {
        assertThat(checks).containsKey(name);
        checks.get(name).run();
    }

    // Who writes

    private void plain() {
        var key = opens("01-plain");

        var mail = theMailTo(NastyMail.alice("01"));
        assertThat(mail).contains("Auto-Submitted: auto-replied").contains("In-Reply-To: <m-01@customer-01.example>");
        assertThat(about(key).at("/customer/email").asText()).isEqualTo(NastyMail.alice("01"));
    }

    private void duplicate() {
        var cases = cases();

        var arrival = arrives(NastyMail.of("02-duplicate-message-id"));

        assertThat(arrival.isNew()).isFalse();
        assertThat(arrival.deliveries()).isEqualTo(2);
        assertThat(cases()).isEqualTo(cases);
        assertThat(mailsTo(NastyMail.alice("01"))).hasSize(1);
    }

    private void sameIdOtherContent() {
        var arrival = arrives(NastyMail.of("03-same-id-other-content"));

        assertThat(arrival.isNew()).isTrue();
        if (arrival.state().equals("QUARANTINED")) {
            assertThat(arrival.reason()).contains("id-collision");
            return;
        }
        var key = theCaseOf(arrival);
        assertThat(about(key).at("/customer/email").asText()).isEqualTo("eve@evil.example");
        assertThat(said(key).at("/text").asText()).contains("Different text");
        assertThat(decisions(key)).anyMatch(decision -> decision.contains("Message-ID"));
    }

    private void guessedTag() {
        var victim = opens(
                Letter.plain("carl@victim.example", SUPPORT, "My secret plan", "A word only Carl knows: walrus."));
        var file = text("05-guess-case-tag").replace("CASE-1", victim);

        var key = opens(NastyMail.letter(file));

        assertThat(key).isNotEqualTo(victim);
        assertThat(about(victim).at("/messages").toString()).doesNotContain("send me her data");
        assertThat(mailsTo("eve@evil.example"))
                .noneMatch(mail -> mail.contains("walrus") || mail.contains("secret plan"));
    }

    private void ourOwnAddress() {
        var cases = cases();
        var written = written();

        var arrival = arrives(NastyMail.of("07-from-is-our-own-address"));

        assertThat(arrival.isNew()).isTrue();
        assertThat(arrival.state()).isIn("IGNORED", "QUARANTINED");
        assertThat(arrival.reason()).contains("our own address");
        assertThat(cases()).isEqualTo(cases);
        assertThat(written()).isEqualTo(written);
    }

    private void replyToDiffers() {
        var key = opens("08-reply-to-differs");

        assertThat(theMailTo(NastyMail.alice("08"))).contains("To: ").doesNotContain("attacker@evil.example");
        assertThat(mailsTo("attacker@evil.example")).isEmpty();
        assertThat(said(key).at("/replyTo").asText()).isEqualTo("attacker@evil.example");
    }

    private void severalSenders() {
        var key = opens("10-from-multiple-addresses");

        assertThat(about(key).at("/customer/email").asText()).isEqualTo("a@x.example");
        assertThat(decisions(key)).anyMatch(decision -> decision.contains("From names 2 people"));
        assertThat(mailsTo("b@y.example")).isEmpty();
    }

    private void fakedName() {
        var key = opens("11-from-display-name-fakes-address");

        var said = said(key).at("/from");
        assertThat(said.at("/email").asText()).isEqualTo("eve@evil.example");
        assertThat(about(key).at("/customer/email").asText()).isEqualTo("eve@evil.example");
        assertThat(mailsTo("alice@customer-11.example")).isEmpty();
    }

    private void nullSender() {
        var written = written();

        var key = opens("12-from-null");

        assertThat(decisions(key)).anyMatch(decision -> decision.contains("no usable address"));
        assertThat(written()).isEqualTo(written);
    }

    private void garbageSender() {
        var written = written();

        var arrival = arrives(NastyMail.of("13-from-garbage"));

        assertThat(arrival.state()).isIn("FILED", "QUARANTINED");
        assertThat(arrival.reason()).doesNotContain("Exception");
        assertThat(written()).isEqualTo(written);
        assertThat(mailsTo("x@evil.example")).isEmpty();
    }

    private void longMessageId() {
        var key = opens("14-message-id-2000-chars");

        assertThat(count(
                        "select count(*) from message where case_key = ? and length(message_id_hash) = 64 and kind = 'CUSTOMER'",
                        key))
                .isEqualTo(1);
        var again = arrives(NastyMail.of("14-message-id-2000-chars").deliveredAgain());
        assertThat(again.isNew()).isFalse();
    }

    // What machines write

    private void autoSubmitted() throws Exception {
        var key = resolved(NastyMail.alice("20"));
        var written = written();
        var file = text("20-auto-submitted")
                .replace("customer.example", "customer-20.example")
                .replace("CASE-1", key);

        var arrival = arrives(NastyMail.letter(file));

        assertThat(casesOf(arrival)).containsExactly(key);
        assertThat(about(key).at("/status").asText()).isEqualTo("resolved");
        assertThat(about(key).at("/messages").toString()).contains("I am away");
        assertThat(written()).isEqualTo(written);
    }

    private void ownLoop() {
        var cases = cases();
        var written = written();

        var arrival = arrives(NastyMail.letter(text("22-x-loop-own").replace("X-Desk-Loop", "X-Ackord-Loop")));

        assertThat(arrival.state()).isEqualTo("QUARANTINED");
        assertThat(arrival.reason()).contains("our own mail");
        assertThat(cases()).isEqualTo(cases);
        assertThat(written()).isEqualTo(written);
    }

    private void bounce() {
        var key = opens(Letter.plain(NastyMail.alice("23"), SUPPORT, "Printer", "It burns."));
        var ours = Letter.messageIdIn(theMailTo(NastyMail.alice("23"))).orElseThrow();
        var cases = cases();
        var written = written();
        var file = text("23-dsn-5.1.1")
                .replace("customer.example", "customer-23.example")
                .replace("<case-1.1@desk.example>", ours)
                .replace("CASE-1", key);

        arrives(NastyMail.letter(file));

        assertThat(stateOf(ours)).isEqualTo("BOUNCED");
        assertThat(tasks(key)).contains("Task_HandleRefusedMail");
        assertThat(cases()).isEqualTo(cases);
        assertThat(written()).isEqualTo(written);
    }

    private void forgedBounce() {
        var key = opens(Letter.plain(NastyMail.alice("25"), SUPPORT, "Printer", "It burns."));
        var ours = Letter.messageIdIn(theMailTo(NastyMail.alice("25"))).orElseThrow();
        var cases = cases();
        var written = written();

        arrives(NastyMail.of("25-forged-dsn"));
        arrives(NastyMail.letter(
                text("25-forged-dsn").replace("m-25", "m-25b").replace("<case-1.1@", "<" + key + ".1@")));

        assertThat(stateOf(ours)).isEqualTo("SENT");
        assertThat(count("select count(*) from message where state = 'BOUNCED' and case_key = ?", key))
                .isZero();
        assertThat(cases()).isEqualTo(cases);
        assertThat(written()).isEqualTo(written);
    }

    // What is in it

    private void htmlWithScripts() {
        var page = shown(opens("30-html-xss"));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(page.body())
                .contains("hi")
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("onclick")
                .doesNotContainIgnoringCase("onerror")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContainIgnoringCase("<svg")
                .doesNotContainIgnoringCase("<form")
                .doesNotContainIgnoringCase("<iframe")
                .doesNotContainIgnoringCase("http-equiv=refresh")
                .doesNotContain("evil.example");
    }

    private void trackingPixel() {
        var page = shown(opens("31-html-tracking-pixel"));

        assertThat(page.body()).contains("hi").doesNotContain("evil.example");
    }

    private void injectedSubject() {
        var key = opens("33-subject-crlf-injection");

        var mail = theMailTo(NastyMail.alice("33"));
        var headers = mail.substring(0, mail.indexOf("\r\n\r\n"));
        assertThat(headers.lines().filter(line -> line.startsWith("Subject:"))).hasSize(1);
        assertThat(headers.lines()).noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("X-Evil:"));
        assertThat(mailsTo("victim@x.example")).isEmpty();
        assertThat(about(key).at("/subject").asText()).isEqualTo("hi Bcc: victim@x.example X-Evil: 1");
    }

    private void emoji() {
        var key = opens("34-emoji-and-rtl");

        assertThat(about(key).at("/subject").asText()).contains("Drucker 🔥").doesNotContain("\u202e", "\u0000");
        assertThat(said(key).at("/text").asText()).contains("😀");
    }

    private void wrongCharset() {
        var arrival = arrives(NastyMail.of("35-wrong-charset-latin1-as-utf8"));

        assertThat(said(theCaseOf(arrival)).at("/text").asText()).containsPattern("Stra.e f.r M.ller");
        assertThat(raw(arrival)).contains("Stra\u00dfe f\u00fcr M\u00fcller");
    }

    private void utf7() {
        var key = opens("37-utf7-xss");

        assertThat(shown(key).body()).doesNotContainIgnoringCase("<script");
        assertThat(said(key).at("/text").asText()).doesNotContain("<script");
    }

    private void longSubject() {
        var cases = cases();
        var arrival = arrives(NastyMail.of("38-subject-100k"));

        assertThat(about(theCaseOf(arrival)).at("/subject").asText())
                .hasSizeLessThanOrEqualTo(250)
                .hasSizeGreaterThan(200);
        assertThat(raw(arrival)).hasSizeGreaterThan(100_000);
        assertThat(cases()).isEqualTo(cases + 1);
    }

    private void longLine() {
        var before = processorTime();
        var key = opens("39-one-line-1mb");

        assertThat(processorTime().minus(before)).isLessThan(Duration.ofSeconds(5));
        assertThat(said(key).at("/text").asText()).startsWith("xxxx");
    }

    private void base64Garbage() {
        var arrival = arrives(NastyMail.of("41-base64-garbage"));

        assertThat(said(theCaseOf(arrival)).at("/text").asText()).isNotBlank();
        assertThat(raw(arrival)).contains("@@@@####not base64 at all=====");
    }

    private void bogusEncoding() {
        assertThat(said(opens("42-bogus-cte")).at("/text").asText().strip()).isEqualTo("text");
    }

    private void empty() {
        var arrival = arrives(NastyMail.of("43-empty"));

        assertThat(arrival.state()).isEqualTo("QUARANTINED");
        goesOn();
        assertThat(deliveries().get(arrival.rawId())).isEqualTo(arrival.deliveries());
    }

    private void noHeaders() {
        assertThat(arrives(NastyMail.of("45-no-headers")).state()).isEqualTo("QUARANTINED");
    }

    private void noise() {
        var arrival = arrives(NastyMail.of("46-binary-noise"));

        assertThat(arrival.state()).isEqualTo("QUARANTINED");
        goesOn();
    }

    // What it is made of

    private void deepMime() {
        var key = opens("47-mime-depth-200");

        assertThat(attachments(key)).hasSize(1);
        assertThat(said(key).at("/remarks").toString()).contains("nested deeper than 20");
    }

    private void manyParts() {
        var before = processorTime();
        var key = opens("48-mime-5000-parts");

        assertThat(processorTime().minus(before)).isLessThan(Duration.ofSeconds(5));
        assertThat(said(key).at("/text").asText()).contains("Hello");
        assertThat(attachments(key)).hasSizeLessThanOrEqualTo(200);
        assertThat(said(key).at("/remarks").toString()).contains("More than 200 parts");
    }

    private void boundaryMissing() {
        assertThat(said(opens("49-boundary-missing")).at("/text").asText()).contains("Hello");
    }

    private void nestedMails() {
        var key = opens("51-rfc822-in-rfc822-50");

        var file = theAttachment(key);
        assertThat(file.at("/name").asText()).endsWith(".eml");
        assertThat(file.at("/mediaType").asText()).isEqualTo("message/rfc822");
    }

    private void htmlAttachment() {
        var key = opens("61-html-attachment");

        var files = attachments(key);
        assertThat(files).extracting(file -> file.at("/name").asText()).containsExactly("invoice.html", "logo.svg");
        for (var file : files) {
            var headers = download(key, file).headers();
            assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
            assertThat(headers.firstValue("Content-Type").orElse("")).doesNotContain("html", "svg");
        }
    }

    private void zipBomb() {
        var key = opens("62-zip-bomb-50mb");

        var file = theAttachment(key);
        assertThat(file.at("/state").asText()).isEqualTo("STORED");
        assertThat(file.at("/size").asLong()).isLessThan(100_000);
    }

    private void eicar() {
        var arrival = arrives(NastyMail.of("63-eicar"));

        var key = theCaseOf(arrival);
        var file = theAttachment(key);
        assertThat(file.at("/state").asText()).isEqualTo("BLOCKED");
        assertThat(file.at("/reason").asText()).isNotBlank();
        assertThat(download(key, file).statusCode()).isEqualTo(410);
        assertThat(arrival.reason()).contains("eicar.com");
        assertThat(raw(arrival))
                .contains("WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNU");
    }

    private void inlineImage() {
        var key = opens("65-inline-cid-image");

        var source = Pattern.compile("src=\"(/desk/messages/[^\"]+)\"")
                .matcher(shown(key).body());
        assertThat(source.find()).isTrue();
        var picture = sam().get(source.group(1));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    }

    private void calendarInvite() {
        var key = opens("66-calendar-invite");

        assertThat(theAttachment(key).at("/mediaType").asText()).isEqualTo("text/calendar");
        assertThat(theMailTo(NastyMail.alice("66"))).doesNotContain("METHOD:REPLY", "text/calendar");
    }

    private void dateIsIgnored(String name) {
        var key = opens(name);

        var now = Instant.now();
        assertThat(Instant.parse(about(key).at("/receivedAt").asText())).isBetween(now.minusSeconds(60), now);
        assertThat(about(key).at("/promises"))
                .isNotEmpty()
                .allSatisfy(
                        promise -> assertThat(Instant.parse(promise.at("/dueAt").asText()))
                                .isBetween(now, now.plus(Duration.ofDays(60))));
    }

    // Whom it is for

    private void bccOnly() {
        opens("73-bcc-only");
    }

    private void manyRecipients() {
        var key = opens("74-to-5000");

        assertThat(said(key).at("/to").size()).isLessThanOrEqualTo(50);
        theMailTo(NastyMail.alice("74"));
        assertThat(mailsTo("u1@x.example")).isEmpty();
    }

    private void wrongToken() {
        var victim = opens(Letter.plain("cleo@victim.example", SUPPORT, "Printer", "It burns."));
        var file = text("76-plus-address-token")
                .replace("customer.example", "customer-76.example")
                .replace("case-1-", victim.toLowerCase() + "-");

        var key = opens(NastyMail.letter(file));

        assertThat(key).isNotEqualTo(victim);
        assertThat(about(victim).at("/messages").toString()).doesNotContain("customer-76");
    }

    private void unsubscribeLink() throws Exception {
        var calls = new AtomicInteger();
        var evil = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        evil.createContext("/", call -> {
            calls.incrementAndGet();
            call.close();
        });
        evil.start();
        var file = text("79-list-unsubscribe-post")
                .replace("customer.example", "customer-79.example")
                .replace(
                        "https://evil.example/u",
                        "http://127.0.0.1:%d/u".formatted(evil.getAddress().getPort()));

        var arrival = arrives(NastyMail.letter(file));
        goesOn();
        evil.stop(0);

        assertThat(arrival.state()).isEqualTo("FILED");
        assertThat(calls).hasValue(0);
    }

    // Words of these tests

    /** Of the whole application and this test, however busy others keep the machine. */
    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private String opens(String name) {
        return opens(NastyMail.of(name));
    }

    /** @return the key of the one case that the mail has opened */
    private String opens(Letter letter) {
        var cases = cases();
        var arrival = arrives(letter);
        assertThat(cases()).isEqualTo(cases + 1);
        return theCaseOf(arrival);
    }

    private String theCaseOf(Arrival arrival) {
        assertThat(arrival.state()).as(arrival.reason()).isEqualTo("FILED");
        assertThat(casesOf(arrival)).hasSize(1);
        return casesOf(arrival).get(0);
    }

    /** Another mail after the odd one is a case at once. */
    private void goesOn() {
        var word = java.util.UUID.randomUUID().toString();
        opens(Letter.plain("next@" + word + ".example", SUPPORT, "Next " + word, "All is well."));
    }

    private String text(String name) {
        return NastyMail.text(name);
    }

    private String raw(Arrival arrival) {
        var content = jdbc.sql("select content from raw_mail where id = ?")
                .param(arrival.rawId())
                .query(byte[].class)
                .single();
        return new String(content, ISO_8859_1);
    }

    private String stateOf(String messageId) {
        return jdbc.sql("select state from message where message_id = ?")
                .param(messageId)
                .query(String.class)
                .single();
    }

    /** What the customer said in a case, the first time. */
    private JsonNode said(String key) {
        for (var message : about(key).at("/messages"))
            if (message.at("/direction").asText().equals("in")) return message;
        throw new AssertionError("nobody said anything in " + key);
    }

    /** The HTML of that message, as our page frames it. */
    private HttpResponse<String> shown(String key) {
        var page = sam().get("/desk/messages/" + said(key).at("/id").asText() + "/content");
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    private List<JsonNode> attachments(String key) {
        var files = new ArrayList<JsonNode>();
        said(key).at("/attachments").forEach(files::add);
        return files;
    }

    private JsonNode theAttachment(String key) {
        assertThat(attachments(key)).hasSize(1);
        return attachments(key).get(0);
    }

    private HttpResponse<String> download(String key, JsonNode file) {
        return sam().get("/api/cases/%s/attachments/%s"
                .formatted(key, file.at("/id").asText()));
    }

    private String tasks(String key) {
        return sam().get("/engine-rest/task?processInstanceBusinessKey=" + key).body();
    }

    /** @return the key of a case that our people have answered for good */
    private String resolved(String customer) {
        var key = opens(Letter.plain(customer, SUPPORT, "Printer", "It burns."));
        for (int step = 0; step < 6 && !about(key).at("/status").asText().equals("resolved"); step++)
            complete(theTask(key));
        assertThat(about(key).at("/status").asText()).isEqualTo("resolved");
        return key;
    }

    private JsonNode theTask(String key) {
        return read(Http.user(port, "lou.lead").get("/engine-rest/task?processInstanceBusinessKey=" + key))
                .at("/0");
    }

    private void complete(JsonNode task) {
        var given =
                switch (task.at("/taskDefinitionKey").asText()) {
                    case "Task_AcknowledgeAndTriage" ->
                        "{\"text\":{\"value\":\"On it\"},\"nature\":{\"value\":\"commercial\"}}";
                    case "Task_AnswerCommercially" ->
                        "{\"text\":{\"value\":\"Done\"},\"outcome\":{\"value\":\"resolved\"}}";
                    case "Task_AnswerCustomer" ->
                        "{\"text\":{\"value\":\"Done\"},\"outcome\":{\"value\":\"resolved\"}}";
                    case "Task_ConfirmWithCustomer" -> "{\"confirmed\":{\"value\":true}}";
                    default -> "{\"text\":{\"value\":\"On it\"}}";
                };
        for (var user : List.of("sam.sc", "sally.sc", "dana.duty", "erin.se", "lena.se")) {
            var path = "/engine-rest/task/%s/complete".formatted(task.at("/id").asText());
            if (Http.user(port, user)
                            .post(path, "{\"variables\":" + given + "}")
                            .statusCode()
                    == 204) return;
        }
        throw new AssertionError("nobody can complete " + task);
    }
}
