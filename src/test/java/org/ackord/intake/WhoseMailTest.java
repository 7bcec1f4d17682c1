package org.ackord.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose case a mail is, through real SMTP and IMAP, and what people decide about it by REST. */
@RunningAckord
class WhoseMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUPPORT = "support@ackord.example";

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private final String ann = "ann" + word.substring(0, 8) + "@northwind.example";

    @LocalServerPort
    private int port;

    @Value("${ackord.demo.smtp-port}")
    private int smtp;

    @Value("${ackord.mailbox.port}")
    private int imap;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAnswerToTheReplyAddressFindsItsCaseWithoutAnyId() throws Exception {
        var key = opened();
        var replyTo = acknowledgedBy(key).getReplyTo()[0];
        var address = ((InternetAddress) replyTo).getAddress();
        assertThat(address).matches("support\\+" + key.toLowerCase(Locale.ROOT) + "\\.[0-9a-f]{20}@ackord\\.example");

        send(ann, address, "a new subject", "More words");

        await().atMost(PATIENCE).until(() -> texts(key).contains("More words"));
        assertThat(decisions(key)).contains("joined: it was sent to the reply address of the case");
    }

    @Test
    void aGuessedReplyAddressIsAStrangersMail() throws Exception {
        var key = opened();
        var guess = "support+%s.%s@ackord.example".formatted(key.toLowerCase(Locale.ROOT), "0".repeat(20));

        send(ann, guess, "other " + word + "b", "Let me in");

        var theirs = caseNamed(word + "b");
        assertThat(theirs).isNotEqualTo(key);
        assertThat(decisions(theirs)).contains("note: the reply address that it was sent to is none of ours");
        assertThat(texts(key)).doesNotContain("Let me in");
    }

    @Test
    void aStrangerIsProposedAndLetInByOneClick() throws Exception {
        var key = opened();
        var ours = acknowledgedBy(key).getMessageID();
        send("mallory@elsewhere.example", SUPPORT, "Re: x " + word + "b", "I help Ann", "In-Reply-To: " + ours);
        var theirs = caseNamed(word + "b");

        var link = one(theirs).at("/links/0");
        assertThat(link.at("/caseKey").asText()).isEqualTo(key);
        assertThat(link.at("/state").asText()).isEqualTo("proposed");
        assertThat(one(key).at("/links")).isEmpty();
        var path = "/api/cases/%s/links/%s".formatted(theirs, link.at("/id").asText());
        assertThat(Http.user(port, "crm").post(path + "/accept", "").statusCode())
                .isEqualTo(403);
        assertThat(Http.user(port, "pat.owner").post(path + "/accept", "").statusCode())
                .isEqualTo(403);
        assertThat(sam().post(
                                "/api/cases/%s/links/%s/accept"
                                        .formatted(key, link.at("/id").asText()),
                                "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(sam().post(path + "/accept", "").statusCode()).isEqualTo(200);
        assertThat(sam().post(path + "/accept", "").statusCode()).isEqualTo(200);
        assertThat(sam().post(path + "/decline", "").statusCode()).isEqualTo(409);

        send("mallory@elsewhere.example", SUPPORT, "Re: x", "Now I may", "In-Reply-To: " + ours);

        await().atMost(PATIENCE).until(() -> texts(key).contains("Now I may"));
        assertThat(one(key).at("/links/0/caseKey").asText()).isEqualTo(theirs);
    }

    @Test
    void aClickWithASessionNeedsItsToken() throws Exception {
        var key = opened();
        var browser = Http.browser(port);
        browser.logIn("sam.sc", "sam.sc");
        browser.get("/api/cases/" + key);
        var path = "/api/cases/%s/messages/none/reply-needed".formatted(key);

        assertThat(browser.post(path, "").statusCode()).isEqualTo(403);
        assertThat(browser.post(path, "", "X-ACKORD-XSRF", browser.cookie("ACKORD-XSRF"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Http.user(port, "crm").post(path, "").statusCode()).isEqualTo(403);
        assertThat(Http.stranger(port).post(path, "").statusCode()).isEqualTo(401);
        assertThat(sam().post("/api/cases/C-1/messages/none/reply-needed", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void thanksForWhatIsOverOpenACaseOnlyByAClick() throws Exception {
        var key = opened();
        var ours = acknowledgedBy(key).getMessageID();
        assertThat(Http.user(port, "crm")
                        .post(
                                "/engine-rest/message",
                                "{\"messageName\":\"case-withdrawn\",\"businessKey\":\"%s\"}".formatted(key))
                        .statusCode())
                .isEqualTo(204);

        send(ann, SUPPORT, "Re: Printer " + word, "Vielen Dank!", "In-Reply-To: " + ours);

        await().atMost(PATIENCE).until(() -> texts(key).contains("Vielen Dank!"));
        var thanks = one(key).at("/decisions");
        var last = thanks.get(thanks.size() - 1);
        assertThat(last.at("/what").asText()).isEqualTo("filed as thanks");
        var path = "/api/cases/%s/messages/%s/reply-needed"
                .formatted(key, last.at("/messageId").asText());
        assertThat(followers(key)).isZero();
        assertThat(sam().post(path, "").statusCode()).isEqualTo(204);
        assertThat(sam().post(path, "").statusCode()).isEqualTo(204);
        assertThat(followers(key)).isOne();
    }

    @Test
    void aMailThatNobodySignedIsACaseAndNeverAnswered() throws Exception {
        raw("From: <>\nTo: %s\nSubject: Nobody %s\nMessage-ID: <%s@x>\n\nx".formatted(SUPPORT, word, word));

        var key = caseNamed(word);

        assertThat(one(key).at("/customer/email").asText()).isEqualTo("unknown@sender.invalid");
        assertThat(one(key).at("/customer/contactName").asText()).isEqualTo("Unknown sender");
        assertThat(decisions(key))
                .contains("note: its From line names no usable address: nobody is answered automatically");
    }

    @Test
    void ourOwnMailThatComesBackIsQuarantined() throws Exception {
        raw("From: Ann <%s>\nTo: %s\nSubject: Re: %s\nX-Ackord-Loop: ackord.example\nMessage-ID: <%s@x>\n\nours"
                .formatted(ann, SUPPORT, word, word));

        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM raw_mail WHERE state = 'QUARANTINED' AND reason LIKE ?"
                                        + " AND sha256 IS NOT NULL")
                                .param("%our own mail that came back%")
                                .query(Long.class)
                                .single()
                        > 0);
        assertThat(search(word).at("/page/totalElements").asInt()).isZero();
    }

    private String opened() throws Exception {
        send(ann, SUPPORT, "Printer " + word, "It burns");
        return caseNamed(word);
    }

    /** Our acknowledgement, as the customer's mailbox has it. */
    private MimeMessage acknowledgedBy(String key) throws Exception {
        var task = json.readTree(sam().get("/engine-rest/task?processInstanceBusinessKey=" + key)
                        .body())
                .at("/0/id")
                .asText();
        var done = sam().post(
                        "/engine-rest/task/%s/complete".formatted(task),
                        "{\"variables\":{\"text\":{\"value\":\"We are on it\"},\"nature\":{\"value\":\"technical\"}}}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        await().atMost(PATIENCE).until(() -> received("We are on it") != null);
        return requireNonNull(received("We are on it"));
    }

    private @Nullable MimeMessage received(String text) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, ann, "any");
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            for (var message : Arrays.asList(inbox.getMessages())) {
                var copy = new MimeMessage((MimeMessage) message);
                if (new String(copy.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains(text))
                    return copy;
            }
            return null;
        }
    }

    private void send(String from, String to, String subject, String text, String... headers) throws Exception {
        var more = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
        raw(
                "From: %s\nTo: %s\nMessage-ID: <%s@example>\nSubject: %s\n%s\n%s"
                        .formatted(from, to, UUID.randomUUID(), subject, more, text),
                to);
    }

    private void raw(String mail) throws Exception {
        raw(mail, SUPPORT);
    }

    private void raw(String mail, String to) throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", "" + smtp);
        settings.setProperty("mail.smtp.from", "bounces@northwind.example");
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        Transport.send(
                new MimeMessage(Session.getInstance(settings), new ByteArrayInputStream(bytes)),
                new InternetAddress[] {new InternetAddress(to)});
    }

    private String caseNamed(String name) throws Exception {
        await().atMost(PATIENCE).until(() -> !search(name).at("/content/0/key").isMissingNode());
        return search(name).at("/content/0/key").asText();
    }

    private JsonNode search(String name) throws Exception {
        return json.readTree(sam().get("/api/cases?q=" + name).body());
    }

    private JsonNode one(String key) throws Exception {
        return json.readTree(sam().get("/api/cases/" + key).body());
    }

    private List<String> texts(String key) throws Exception {
        return one(key).at("/messages").findValuesAsText("text");
    }

    private List<String> decisions(String key) throws Exception {
        var all = new ArrayList<String>();
        for (var each : one(key).at("/decisions"))
            all.add(each.at("/what").asText() + ": " + each.at("/reason").asText());
        return all;
    }

    private long followers(String key) {
        return jdbc.sql("SELECT COUNT(*) FROM support_case WHERE follows = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private Http sam() {
        return Http.user(port, "sam.sc");
    }
}
