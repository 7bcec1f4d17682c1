package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.engine.TimeTravel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever opens a case by mail is told at once, by mail; machines that tell each other stop. */
@RunningAckord
class MailReceiptTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String word = "r" + UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    @Value("${ackord.demo.smtp-port}")
    private int smtp;

    @Value("${ackord.demo.imap-port}")
    private int imap;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TimeTravel time;

    @Test
    void aMailIsConfirmedToItsSenderWithTheConsultantInCopy() throws Exception {
        var rita = program("rita");
        var boss = program("boss");

        var id = rita.send(
                "Printer " + word, "It burns", "Reply-To: boss." + word + "@northwind.example", "Cc: " + boss.owner());

        var receipt = only(rita);
        var about = caseNamed(word);
        var key = about.at("/key").asText();
        assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(receipt.getHeader("In-Reply-To")).containsExactly(id);
        assertThat(receipt.getHeader("References")).containsExactly(id);
        assertThat(receipt.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly(rita.owner(), "Sam Castillo <sam.sc@ackord.example>");
        assertThat(receipt.getSubject()).isEqualTo("Re: Printer %s [%s]".formatted(word, key));
        assertThat(words(receipt))
                .contains(key, "Printer " + word)
                .contains(about.at("/statusUrl").asText())
                .containsPattern("A person will read it and write to you by \\w+day, ");
        assertThat(boss.inbox()).isEmpty();
    }

    @Test
    void aReceiptKeepsNoPromise() throws Exception {
        var rita = program("rita");
        rita.send("Printer " + word, "It burns");
        only(rita);

        var about = one(caseNamed(word));

        assertThat(about.at("/promises").findValuesAsText("state")).containsOnly("RUNNING");
        assertThat(about.at("/messages").findValuesAsText("kind")).containsExactly("CUSTOMER", "RECEIPT");
    }

    @Test
    void aCaseThatCameAnotherWayGetsNoReceipt() throws Exception {
        var opened = Http.user(port, "crm")
                .post(
                        "/api/cases",
                        json.writeValueAsString(Map.of(
                                "externalId",
                                word,
                                "from",
                                Map.of("email", program("rita").owner()),
                                "subject",
                                "Printer " + word,
                                "channel",
                                "mail",
                                "text",
                                "It burns")));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);

        assertThat(one(caseNamed(word)).at("/messages").findValuesAsText("kind"))
                .containsExactly("CUSTOMER");
    }

    @Test
    void aSenderGetsOneReceiptInTenMinutes() throws Exception {
        var rita = program("rita");
        rita.send("Printer one" + word, "It burns");
        only(rita);

        rita.send("Printer two" + word, "It burns again");

        var second = one(caseNamed("two" + word)).at("/messages/1");
        assertThat(second.at("/kind").asText()).isEqualTo("RECEIPT");
        assertThat(second.at("/state").asText()).isEqualTo("withheld");
        assertThat(second.at("/refusal").asText()).isEqualTo("a receipt went to this address less than 10 min ago");
        assertThat(decisions(caseNamed("two" + word)))
                .contains(second.at("/refusal").asText());
        time.awaitDueJobs();
        assertThat(rita.inbox()).hasSize(1);
    }

    /** A desk that answers every mail, hides that it is a machine, and never names what it answers. */
    @Test
    void aDeskThatAnswersEverythingIsAnsweredOnce() throws Exception {
        var desk = program("desk");
        desk.send("Ticket 0 " + word, "Your ticket was received");

        for (int round = 1; round <= 5; round++) {
            await().atMost(PATIENCE).until(() -> !desk.inbox().isEmpty());
            desk.send("Ticket %s %s".formatted(round, word), "Your ticket was received");
            caseNamed("Ticket %s %s".formatted(round, word));
        }
        time.awaitDueJobs();

        assertThat(desk.inbox()).hasSize(1);
    }

    @Test
    void theSenderOfAMailThatIsTooLargeIsToldOnce() throws Exception {
        var rita = program("rita");

        rita.send("Printer " + word, ("x".repeat(76) + "\n").repeat(350_000));

        assertThat(words(only(rita)))
                .contains("too large")
                .contains(caseNamed(word).at("/key").asText());
        assertThat(one(caseNamed(word)).at("/messages").findValuesAsText("kind"))
                .containsExactly("CUSTOMER", "RECEIPT");
        assertThat(rita.inbox()).hasSize(1);
    }

    @Test
    void anotherAckordIsNotAnswered() throws Exception {
        var desk = program("desk");
        desk.send("Printer " + word, "It burns");
        var ours = only(desk);

        desk.send(
                "Re: " + ours.getSubject(),
                "We got your mail",
                "In-Reply-To: " + ours.getMessageID(),
                "Auto-Submitted: auto-replied",
                "X-Ackord-Loop: C-77");

        var about = caseNamed(word);
        await().atMost(PATIENCE)
                .until(() -> one(about).at("/messages").findValuesAsText("text").stream()
                        .anyMatch(text -> text.contains("We got your mail")));
        time.awaitDueJobs();
        assertThat(desk.inbox()).hasSize(1);
    }

    private MailProgram program(String name) {
        return new MailProgram(smtp, imap, "%s.%s@northwind.example".formatted(name, word));
    }

    private MimeMessage only(MailProgram program) {
        await().atMost(PATIENCE).until(() -> !program.inbox().isEmpty());
        assertThat(program.inbox()).hasSize(1);
        return program.inbox().get(0);
    }

    private static String words(MimeMessage mail) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    private List<String> decisions(JsonNode about) {
        return jdbc.sql("SELECT reason FROM mail_decision WHERE case_key = ?")
                .param(about.at("/key").asText())
                .query(String.class)
                .list();
    }

    private JsonNode caseNamed(String name) throws Exception {
        var query = "/api/cases?q=" + name.replace(" ", "%20");
        await().atMost(PATIENCE).until(() -> !read(query).at("/content/0/key").isMissingNode());
        return one(read(query).at("/content/0"));
    }

    private JsonNode one(JsonNode about) throws Exception {
        return read("/api/cases/" + about.at("/key").asText());
    }

    private JsonNode read(String path) throws Exception {
        return json.readTree(Http.user(port, "sam.sc").get(path).body());
    }
}
