package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer is written to in the language that their first mail asks for (RFC 3282), by real SMTP and IMAP. */
@RunningAckord
class LanguageOfMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String someone = "w" + UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    @Value("${ackord.demo.smtp-port}")
    private int smtp;

    @Value("${ackord.demo.imap-port}")
    private int imap;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Language: de-DE",
                "Accept-Language: fr, de-CH;q=0.8, en;q=0.5",
                "Content-Language: fr\nAccept-Language: de"
            })
    void aNewWriterIsAnsweredInTheirLanguage(String header) throws Exception {
        var program = new MailProgram(smtp, imap, someone + "@northwind.example");

        program.send("Drucker kaputt", "Er brennt ${7*7} [(${7*7})]", header);

        var answer = firstAnswer(program);
        assertThat(answer.getSubject()).startsWith("Re: Drucker kaputt [C-");
        assertThat(part(answer, 0).getContent().toString())
                .startsWith("Guten Tag,")
                .contains("ist bei uns angekommen", "Vorgang C-", "Aktueller Stand: http://", " Uhr ")
                .doesNotContain("Hello", "Case");
        assertThat(part(answer, 1).getContent().toString()).contains("<html lang=\"de\"", "ist bei uns angekommen");
        assertThat(languageOf(program.owner())).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: said", "Content-Language: fr-FR", "Content-Language: '; drop table contact"})
    void whoeverAsksForNoLanguageOfOursIsAnsweredInTheStandardOne(String header) throws Exception {
        var program = new MailProgram(smtp, imap, someone + "@northwind.example");

        program.send("Printer broken", "It burns", header);

        var answer = firstAnswer(program);
        assertThat(part(answer, 0).getContent().toString()).startsWith("Hello");
        assertThat(part(answer, 1).getContent().toString()).contains("<html lang=\"en\"");
        assertThat(languageOf(program.owner())).isEqualTo("en");
    }

    @Test
    void aKnownContactKeepsTheirLanguage() {
        new MailProgram(smtp, imap, "bob@northwind.example").send(someone, "Hallo", "Content-Language: de");

        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM support_case WHERE subject = ?")
                                .param(someone)
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(languageOf("bob@northwind.example")).isEqualTo("en");
    }

    @Test
    void whoeverComesByRestIsWrittenToInTheStandardLanguage() {
        var opened = Http.user(port, "crm").post("/api/cases", """
                        {"externalId": "%s", "from": {"email": "%s@northwind.example"}, "subject": "x", "text": "y"}
                        """.formatted(someone, someone));

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(languageOf(someone + "@northwind.example")).isEqualTo("en");
    }

    private static MimeMessage firstAnswer(MailProgram program) {
        await().atMost(PATIENCE).until(() -> !program.inbox().isEmpty());
        return program.inbox().get(0);
    }

    private static BodyPart part(MimeMessage mail, int which) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(which);
    }

    private String languageOf(String email) {
        return jdbc.sql("SELECT language FROM contact WHERE email = :email")
                .params(Map.of("email", email))
                .query(String.class)
                .single();
    }
}
