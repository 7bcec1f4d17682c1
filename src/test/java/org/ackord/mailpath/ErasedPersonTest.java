package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.ackord.Http;
import org.ackord.InBusinessHours;
import org.ackord.engine.TimeTravel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;

/** Persons with a word of their own in all that they are and say, through a whole case; then they want it all, or to be forgotten. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:canary;DB_CLOSE_DELAY=-1",
            "ackord.support.address=" + ErasedPersonTest.HELP,
            "ackord.mailbox.user=" + ErasedPersonTest.HELP,
            "ackord.attachments.folder=target/canary-attachments"
        })
@InBusinessHours
class ErasedPersonTest extends MailPathFixture {

    static final String HELP = "help@canary.example";

    private static final Path FILES = Path.of("target/canary-attachments");
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080(/survey/[\\w.-]+)");

    @Autowired
    private TimeTravel clock;

    private DatabaseDump dump;

    @BeforeAll
    static void forgetEarlierRuns() throws IOException {
        FileSystemUtils.deleteRecursively(FILES);
    }

    @BeforeEach
    void openTheDump() {
        dump = new DatabaseDump(jdbc);
    }

    @Test
    void isFoundInTheCopyAndNowhereAfterErasure(CapturedOutput log) throws IOException {
        var word = "cnry8f3k";
        var email = word + "@acme.example";
        var key = opens(canary(word, email));
        OFFICE.post(Letter.plain(email, HELP, "Loop " + word, "Set aside " + word, "X-Ackord-Loop: canary.example"));
        awaiting().until(() -> count("select count(*) from raw_mail where state = 'QUARANTINED'") == 1);
        isServed(key, word);

        var refusal = admin().post("/api/privacy/erasures", "{\"email\": \"%s\", \"dryRun\": false}".formatted(email));
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.body()).contains(key, "close or withdraw it first");
        isClosed(key);
        assertThat(about(key).path("status").asText()).isEqualTo("closed");

        var copy = copyOf(email);
        var person = text(copy.get("person.json"));
        for (var section :
                List.of("contacts", "cases", "messages", "promises", "surveys", "comments", "drafts", "decisions"))
            assertThat(json.readTree(person).path(section)).as(section).isNotEmpty();
        for (var section : List.of("contacts", "cases", "messages", "surveys", "comments", "drafts"))
            assertThat(json.readTree(person).path(section).toString())
                    .as(section)
                    .containsIgnoringCase(word);
        assertThat(copy.keySet()).anyMatch(name -> name.startsWith("attachments/") && name.contains(word));
        assertThat(copy.entrySet().stream().filter(each -> each.getKey().startsWith("attachments/")))
                .allMatch(each -> text(each.getValue()).contains(word));
        assertThat(copy.keySet().stream().filter(name -> name.endsWith(".eml"))).hasSize(2);
        assertThat(text(copy.get("audit.json"))).contains("/api/cases/" + key, "sam.sc");
        assertThat(dump.placesOf(word))
                .contains(
                        "contact.email",
                        "contact.name",
                        "support_case.subject",
                        "message.body",
                        "raw_mail.content",
                        "attachment.name",
                        "survey.remark",
                        "draft.body",
                        "act_hi_comment.message_");

        var dry = erases(email, true);
        assertThat(dry.path("erased").asBoolean()).isFalse();
        assertThat(dump.placesOf(word)).isNotEmpty();
        var report = erases(email, false);

        assertThat(report.path("counts")).isEqualTo(dry.path("counts"));
        assertThat(dump.placesOf(word)).isEmpty();
        assertThat(filesWith(word)).isEmpty();
        assertThat(log.getAll().toLowerCase(Locale.ROOT)).doesNotContain(word);
        assertThat(erases(email, false).path("counts")).isEmpty();
        assertThat(sam().get("/api/cases/" + key).statusCode()).isEqualTo(200);
        assertThat(count("select count(*) from promise where case_key = ?", key))
                .isPositive();
        assertThat(count("select count(*) from survey where case_key = ? and csat = 5", key))
                .isOne();
        assertThat(count("select count(*) from audit_entry where action = 'ERASED' and actor = 'admin'"))
                .isGreaterThan(1);
        assertThat(dump.placesOf("acme.example")).isEmpty();
    }

    @Test
    void leavesWhatOthersWroteInASharedThread() throws IOException {
        var alice = "alicewrd@northwind.example";
        var bob = "bobbywrd@northwind.example";
        var key = opens(
                Letter.plain("Alice Wrd <" + alice + ">", HELP, "Alicesubj", "My alicewords. Greetings, Alice Wrd")
                        .from(alice));
        awaiting().until(() -> !OFFICE.receivedBy(alice).isEmpty());
        var ours = Letter.messageIdIn(OFFICE.receivedBy(alice).get(0)).orElseThrow();
        OFFICE.post(Letter.plain(
                        "Bob Wrd <" + bob + ">",
                        HELP,
                        "Re: Alicesubj",
                        "I am of the same opinion as Alice Wrd <" + alice + ">.\n> My alicewords.",
                        "Cc: " + alice,
                        "In-Reply-To: " + ours)
                .from(bob));
        awaiting().until(() -> count("select count(*) from message where from_email = ?", bob) == 1);
        assertThat(about(key).path("messages").toString()).contains("same opinion");
        completes(key, "Task_AcknowledgeAndTriage", "sam.sc", "Alice Wrd", Map.of("nature", "not-a-case"));
        clock.awaitDueJobs();

        var hold =
                read(201, admin().post("/api/privacy/holds", write(Map.of("caseKey", key, "reason", "A court asks."))));
        var held = admin().post("/api/privacy/erasures", write(Map.of("email", alice, "dryRun", false)));
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.body()).contains("must be kept for now");
        assertThat(admin().call(
                                "DELETE",
                                "/api/privacy/holds/" + hold.path("id").asText())
                        .statusCode())
                .isEqualTo(204);
        assertThat(erases(alice, false).path("erased").asBoolean()).isTrue();

        assertThat(dump.placesOf(alice)).isEmpty();
        assertThat(dump.placesOf("alice wrd")).isEmpty();
        assertThat(dump.placesOf("alicesubj")).doesNotContain("message.subject", "support_case.subject");
        var text = jdbc.sql("select body from message where from_email = ?")
                .param(bob)
                .query(String.class)
                .single();
        assertThat(text).contains("I am of the same opinion as person-", "> My alicewords.");
        assertThat(text(copyOf(bob).get("person.json"))).contains("same opinion", bob);
        assertThat(count(
                        "select count(*) from raw_mail where octet_length(content) > 0 and id in"
                                + " (select raw_id from message where from_email = ?)",
                        bob))
                .isOne();

        comesBackWithAnOldBackup(alice);
        var reports = read(admin().post("/api/privacy/erasures/replay", "{}"));
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).path("counts").path("contact").asInt()).isOne();
        assertThat(dump.placesOf(alice)).isEmpty();
        assertThat(read(admin().post("/api/privacy/erasures/replay", "{}"))).isEmpty();
    }

    @Test
    void takesTheAddressesOfStrangersOutOfACopy() throws IOException {
        var email = "copywrd@gmail.com";
        opens(Letter.plain(
                email, HELP, "Question", "Ask my friend at other@gmail.com, or boss@elsewhere.example, or " + HELP));

        var person = text(copyOf(email).get("person.json"));

        assertThat(person).contains("Ask my friend at [redacted], or [redacted], or " + HELP, email);
        assertThat(person).doesNotContain("other@gmail.com", "elsewhere.example");
    }

    private void comesBackWithAnOldBackup(String email) {
        jdbc.sql("update contact set email = ? where email like 'person-%' and customer_id in"
                        + " (select id from customer where domain = 'northwind.example')")
                .param(email)
                .update();
    }

    // What the person does

    private static Letter canary(String word, String email) {
        var file = Base64.getEncoder().encodeToString(("The secret of " + word).getBytes(UTF_8));
        var mail = """
                From: %1$s Person <%2$s>
                To: %3$s
                Message-ID: <%1$s.1@acme.example>
                Subject: Backup of %1$s fails
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8

                It is about %1$s. Why?
                --inner
                Content-Type: text/html; charset=utf-8

                <p>It is about <b>%1$s</b>. Why?</p>
                --inner--
                --cut
                Content-Type: text/plain; name="%1$s.txt"
                Content-Disposition: attachment; filename="%1$s.txt"
                Content-Transfer-Encoding: base64

                %4$s
                --cut--
                """.formatted(word, email, HELP, file);
        return new Letter(email, HELP, mail.replace("\n", "\r\n").getBytes(UTF_8));
    }

    private String opens(Letter letter) {
        OFFICE.post(letter);
        awaiting().until(() -> count("select count(*) from message where from_email = ?", letter.from()) > 0);
        return jdbc.sql("select case_key from message where from_email = ?")
                .param(letter.from())
                .query(String.class)
                .single();
    }

    // What our people do

    private void isServed(String key, String word) {
        completes(key, "Task_AcknowledgeAndTriage", "sam.sc", word, Map.of("nature", "technical", "product", "backup"));
        completes(key, "Task_AcknowledgeAsEngineer", "erin.se", word, Map.of());
        completes(
                key,
                "Task_AnswerCustomer",
                "erin.se",
                word,
                Map.of("outcome", "resolved", "documentationGap", "What " + word + " asked"));
        draft(key, "sam.sc", "Never sent to " + word);
        completes(key, "Task_ConfirmWithCustomer", "sam.sc", null, Map.of("confirmed", true));
        answersSurvey(word);
    }

    private void completes(String key, String task, String user, String word, Map<String, Object> given) {
        var http = Http.user(port, user);
        var query = "/engine-rest/task?processInstanceBusinessKey=" + key + "&taskDefinitionKey=" + task;
        awaiting().until(() -> read(http.get(query)).size() == 1);
        var id = read(http.get(query)).get(0).path("id").asText();
        if (word != null) comments(id, word);
        var values = new LinkedHashMap<String, Object>();
        given.forEach((name, value) -> values.put(name, Map.of("value", value)));
        if (word != null) values.put("draft", Map.of("value", draft(key, user, "Dear " + word + ", we are on it.")));
        var done = http.post("/engine-rest/task/" + id + "/complete", write(Map.of("variables", values)));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    }

    /** Our people's rights do not reach as far as comments on tasks; an administrator's do. */
    private void comments(String task, String word) {
        var path = "/engine-rest/task/" + task + "/comment/create";
        var answer = admin().post(path, write(Map.of("message", "Called " + word)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String draft(String key, String user, String text) {
        var saved = Http.user(port, user).post("/api/cases/" + key + "/drafts", write(Map.of("text", text)));
        try {
            return json.readTree(saved.body()).path("id").asText();
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }

    private void answersSurvey(String word) {
        awaiting().until(() -> surveyLink(word) != null);
        var answer = Http.stranger(port)
                .postForm(String.valueOf(surveyLink(word)), Map.of("csat", "5", "comment", "Thanks from " + word));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private String surveyLink(String word) {
        return OFFICE.receivedBy(word + "@acme.example").stream()
                .map(mail -> LINK.matcher(mail.replace("=\r\n", "").replace("=3D", "=")))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }

    private void isClosed(String key) {
        clock.awaitDueJobs();
        clock.advanceTo(clock.now().plus(Duration.ofDays(40)));
        awaiting()
                .until(() -> clock.awaitDueJobs()
                        && count("select count(*) from support_case where case_key = ? and status = 'CLOSED'", key)
                                == 1);
        awaiting().until(() -> count("select count(*) from message where state = 'QUEUED'") == 0);
        clock.awaitDueJobs();
    }

    // What the administrator does

    private JsonNode read(int status, HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    private Http admin() {
        return Http.user(port, "admin");
    }

    private JsonNode erases(String email, boolean dryRun) {
        return read(
                admin().post("/api/privacy/erasures", "{\"email\": \"%s\", \"dryRun\": %s}".formatted(email, dryRun)));
    }

    private Map<String, byte[]> copyOf(String email) throws IOException {
        var login = "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/privacy/exports"))
                .header("Authorization", login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"email\": \"" + email + "\"}"))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            var files = new LinkedHashMap<String, byte[]>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                    files.put(entry.getName(), zip.readAllBytes());
            }
            return files;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<Path> filesWith(String word) throws IOException {
        try (var files = Files.walk(FILES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, word))
                    .toList();
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            return DatabaseDump.holds(text(Files.readAllBytes(file)), word);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
