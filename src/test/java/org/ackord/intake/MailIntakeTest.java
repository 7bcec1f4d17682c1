package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.Traces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails as they really come, by SMTP and IMAP. */
@RunningAckord
class MailIntakeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ANN = "ann@northwind.example";

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    @Value("${ackord.demo.smtp-port}")
    private int smtp;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Traces traces;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMailOpensACase() throws Exception {
        send(ANN, "Printer 🔥 " + word, "It burns ${1+1} {{7*7}}");

        var about = theCase();

        assertThat(about.at("/subject").asText()).isEqualTo("Printer 🔥 " + word);
        assertThat(about.at("/channel").asText()).isEqualTo("mail");
        assertThat(about.at("/customer/email").asText()).isEqualTo(ANN);
        assertThat(one(about).at("/messages/0/text").asText().strip()).isEqualTo("It burns ${1+1} {{7*7}}");
    }

    @Test
    void aReplyOfTheCustomerJoinsTheCaseAndStartsAClock() throws Exception {
        var about = opened();
        var ours = acknowledged(about);

        send("bob@northwind.example", "Re: whatever", "More words", "In-Reply-To: " + ours);

        await().atMost(PATIENCE).until(() -> texts(about).stream().anyMatch(text -> text.contains("More words")));
        assertThat(one(about).at("/promises").findValuesAsText("kind"))
                .filteredOn("ACK"::equals)
                .hasSizeGreaterThan(1);
    }

    @Test
    void aStrangerWhoKnowsOurMailGetsACaseOfTheirOwn() throws Exception {
        var about = opened();
        var ours = acknowledged(about);
        var before = texts(about);
        var other = "other" + word;

        send("mallory@elsewhere.example", "Re: " + other, "Let me in", "In-Reply-To: " + ours, "References: " + ours);

        var theirs = caseNamed(other);
        assertThat(theirs.at("/key")).isNotEqualTo(about.at("/key"));
        assertThat(theirs.at("/customer/email").asText()).isEqualTo("mallory@elsewhere.example");
        assertThat(texts(about)).isEqualTo(before);
    }

    @Test
    void aCaseKeyInTheSubjectOpensNoDoor() throws Exception {
        var about = opened();
        var other = "other" + word;

        send(
                "mallory@elsewhere.example",
                "Re: %s [%s]".formatted(other, about.at("/key").asText()),
                "Let me in");

        assertThat(caseNamed(other).at("/key")).isNotEqualTo(about.at("/key"));
        assertThat(texts(about)).noneMatch(text -> text.contains("Let me in"));
    }

    @Test
    void aMachinesMailOpensNothing() throws Exception {
        var before = traces.count();
        var earlier = ignored("automatic mail");

        for (var mark : List.of("Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <news.example>"))
            send(ANN, "Out of office " + word, mark, mark);

        await().atMost(PATIENCE).until(() -> ignored("automatic mail") >= earlier + 3);
        var after = traces.count();
        for (var kind : List.of("support_case", "message", "promise", "running cases", "cases in history"))
            assertThat(after.get(kind)).as(kind).isEqualTo(before.get(kind));
    }

    @Test
    void aMachinesReplyIsKeptAndMovesNothing() throws Exception {
        var about = opened();
        var ours = acknowledged(about);
        var before = one(about);

        send(ANN, "Out of office", "I am on a beach", "In-Reply-To: " + ours, "Auto-Submitted: auto-replied");

        await().atMost(PATIENCE).until(() -> texts(about).stream().anyMatch(text -> text.contains("beach")));
        var after = one(about);
        assertThat(after.at("/promises")).isEqualTo(before.at("/promises"));
        assertThat(after.at("/status")).isEqualTo(before.at("/status"));
        assertThat(tasks(about)).doesNotContain("Task_AcknowledgeMessage");
    }

    @Test
    void aReplyToACaseThatIsOverOpensALinkedOne() throws Exception {
        var about = opened();
        var ours = acknowledged(about);
        var withdrawn = crm().post(
                        "/engine-rest/message",
                        json.writeValueAsString(Map.of(
                                "messageName",
                                "case-withdrawn",
                                "businessKey",
                                about.at("/key").asText())));
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(204);
        var other = "other" + word;

        send(ANN, "Re: " + other, "It burns again", "In-Reply-To: " + ours);

        var linked = caseNamed(other);
        assertThat(linked.at("/follows")).isEqualTo(about.at("/key"));
        assertThat(linked.at("/status").asText()).isEqualTo("open");
        assertThat(one(about).at("/status").asText()).isEqualTo("withdrawn");
    }

    private JsonNode opened() throws Exception {
        send(ANN, "Printer " + word, "It burns");
        return theCase();
    }

    /** @return the Message-ID of our mail to the customer */
    private String acknowledged(JsonNode about) throws Exception {
        var task = json.readTree(sam().get("/engine-rest/task?processInstanceBusinessKey="
                                + about.at("/key").asText())
                        .body())
                .at("/0/id")
                .asText();
        var done = sam().post(
                        "/engine-rest/task/%s/complete".formatted(task),
                        "{\"variables\":{\"text\":{\"value\":\"We are on it\"},\"nature\":{\"value\":\"technical\"}}}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        for (var message : one(about).at("/messages"))
            if (message.at("/kind").asText().equals("ACKNOWLEDGEMENT"))
                return message.at("/messageId").asText();
        throw new AssertionError("nothing was written to the customer");
    }

    private void send(String from, String subject, String text, String... headers) throws Exception {
        var mail = """
                From: %s
                To: support@ackord.example
                Message-ID: <%s@example>
                Subject: %s
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(
                        from,
                        UUID.randomUUID(),
                        MimeUtility.encodeText(subject, "utf-8", "B"),
                        headers.length == 0 ? "" : String.join("\n", headers) + "\n",
                        text);
        var settings = new Properties();
        settings.putAll(Map.of("mail.smtp.host", "127.0.0.1", "mail.smtp.port", "" + smtp, "mail.smtp.from", from));
        settings.put("mail.smtp.allow8bitmime", "true");
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        Transport.send(
                new MimeMessage(Session.getInstance(settings), new ByteArrayInputStream(bytes)),
                new InternetAddress[] {new InternetAddress("support@ackord.example")});
    }

    private long ignored(String reason) {
        return jdbc.sql("SELECT COUNT(*) FROM raw_mail WHERE state = 'IGNORED' AND reason LIKE ?")
                .param(reason + "%")
                .query(Long.class)
                .single();
    }

    private JsonNode theCase() throws Exception {
        return caseNamed(word);
    }

    private JsonNode caseNamed(String name) throws Exception {
        await().atMost(PATIENCE).until(() -> !search(name).at("/content/0/key").isMissingNode());
        return search(name).at("/content/0");
    }

    private JsonNode search(String name) throws Exception {
        return json.readTree(sam().get("/api/cases?q=" + name).body());
    }

    private JsonNode one(JsonNode about) throws Exception {
        return json.readTree(
                sam().get("/api/cases/" + about.at("/key").asText()).body());
    }

    private List<String> texts(JsonNode about) throws Exception {
        return one(about).at("/messages").findValuesAsText("text");
    }

    private String tasks(JsonNode about) {
        return sam().get("/engine-rest/task?processInstanceBusinessKey="
                        + about.at("/key").asText())
                .body();
    }

    private Http sam() {
        return Http.user(port, "sam.sc");
    }

    private Http crm() {
        return Http.user(port, "crm");
    }
}
