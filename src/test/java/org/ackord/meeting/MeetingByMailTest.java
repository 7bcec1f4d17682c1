package org.ackord.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Invitations and their answers as they really go, by SMTP and IMAP. */
@RunningAckord
class MeetingByMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String ann = "ann." + UUID.randomUUID().toString().substring(0, 8) + "@northwind.example";

    @LocalServerPort
    private int port;

    @Value("${ackord.demo.smtp-port}")
    private int smtp;

    @Value("${ackord.demo.imap-port}")
    private int imap;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @Test
    void theInvitationIsAMailWithAPartForCalendarsAndTheAnswerIsHeard() throws Exception {
        var caseKey = OpenedCase.key(port, Map.of());
        var key = agreed(Map.of("case", caseKey)).at("/key").asText();
        var mail = invitation();
        var calendar = calendarOf(mail);
        var before = crm().get("/api/cases/" + caseKey).body();

        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(calendar.getEvents().get(0).getDateStart().getValue()).isEqualTo(Date.from(start().toInstant()));
        assertThat(text(mail)).contains("We reach you at: " + ann, "CE", "for us that is");
        answers(calendar, "ACCEPTED", ann);

        await().atMost(PATIENCE).until(() -> meeting(key).at("/state").asText().equals("accepted"));
        var about = json.readTree(crm().get("/api/cases/" + caseKey).body());
        assertThat(about.at("/messages").findValuesAsText("subject")).contains("Accepted: Review");
        assertThat(about.at("/promises")).isEqualTo(json.readTree(before).at("/promises"));
        assertThat(meeting(key).at("/attendees/0/answer").asText()).isEqualTo("accepted");
    }

    @Test
    void anotherTimeIsProposedByACalendar() throws Exception {
        var key = agreed(Map.of()).at("/key").asText();
        var calendar = calendarOf(invitation());
        var proposed = start().plusHours(3).withZoneSameInstant(ZoneId.of("Europe/Berlin"));

        send(
                calendar,
                "COUNTER",
                "TENTATIVE",
                ann,
                "DTSTART;TZID=Europe/Berlin:%1$tY%1$tm%1$tdT%1$tH%1$tM%1$tS".formatted(proposed));

        await().atMost(PATIENCE)
                .until(() ->
                        meeting(key).at("/history").findValuesAsText("what").contains("time-proposed"));
        assertThat(meeting(key).at("/history").findValuesAsText("note"))
                .anySatisfy(note -> assertThat(note).contains("%tH:%<tM CE".formatted(proposed)));
        assertThat(cards(key)).isEqualTo("Review");
    }

    @Test
    void aStrangersAnswerAndNonsenseHarmNothing() throws Exception {
        var key = agreed(Map.of()).at("/key").asText();
        var calendar = calendarOf(invitation());
        var uid = calendar.getEvents().get(0).getUid().getValue();

        answers(calendar, "ACCEPTED", "mallory@elsewhere.example");
        sendPart(
                "mallory@elsewhere.example",
                "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:" + uid
                        + "\r\nRRULE:FREQ=SECONDLY\r\nRRULE:FREQ=SECONDLY\r\nSEQUENCE:99999999999\r\nATTENDEE:mailto:"
                        + ann
                        + "\r\nEND:VEVENT\r\n" + "BEGIN:VEVENT\r\n".repeat(2000),
                "REPLY");
        answers(calendar, "TENTATIVE", ann);

        await().atMost(PATIENCE).until(() -> meeting(key).at("/state").asText().equals("tentative"));
        assertThat(meeting(key).at("/history").findValuesAsText("what"))
                .containsExactly("agreed", "invited", "tentative");
    }

    private ZonedDateTime start() {
        return clock.instant()
                .plus(Duration.ofDays(30))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(15))
                .atZone(ZoneId.of("America/New_York"));
    }

    private JsonNode agreed(Map<String, ?> more) throws IOException {
        var said = new HashMap<String, Object>(Map.of(
                "subject", "Review",
                "start", start().toOffsetDateTime().toString(),
                "host", "sam.sc",
                "link", "https://meet.example/42",
                "attendees", List.of(Map.of("email", ann, "zone", "Europe/Berlin", "language", "en"))));
        said.putAll(more);
        var answer = crm().post("/api/meetings", json.writeValueAsString(said));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private JsonNode meeting(String key) throws IOException {
        return json.readTree(crm().get("/api/meetings/" + key).body());
    }

    /** The subject that Tasklist shows on the card of the only open task of a meeting without a case. */
    private String cards(String key) throws IOException {
        var sam = Http.user(port, "sam.sc");
        var tasks = json.readTree(
                sam.get("/engine-rest/task?processInstanceBusinessKey=" + key).body());
        var cards = json.readTree(
                sam.get("/api/cards?task=" + tasks.at("/0/id").asText()).body());
        return cards.at("/cards/0/subject").asText();
    }

    private Http crm() {
        return Http.user(port, "crm");
    }

    private MimeMessage invitation() {
        await().atMost(PATIENCE).until(() -> !inbox().isEmpty());
        return inbox().get(0);
    }

    private List<MimeMessage> inbox() {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, ann, "any");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var mails = new ArrayList<MimeMessage>();
                for (var mail : inbox.getMessages()) mails.add(new MimeMessage((MimeMessage) mail));
                return mails;
            }
        } catch (MessagingException unread) {
            throw new AssertionError(unread);
        }
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return String.valueOf(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
    }

    private static ICalendar calendarOf(MimeMessage mail) throws MessagingException, IOException {
        Part part = ((MimeMultipart) mail.getContent()).getBodyPart(2);
        assertThat(part.getContentType()).contains("text/calendar", "method=REQUEST", "charset=UTF-8");
        return Biweekly.parse(new String(part.getInputStream().readAllBytes(), UTF_8))
                .first();
    }

    private void answers(ICalendar invitation, String partstat, String from) throws MessagingException {
        send(invitation, "REPLY", partstat, from, "DTSTART:20260101T000000Z");
    }

    private void send(ICalendar invitation, String method, String partstat, String from, String dtstart)
            throws MessagingException {
        var event = invitation.getEvents().get(0);
        sendPart(
                from,
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Somebody//Calendar//EN",
                        "METHOD:" + method,
                        "BEGIN:VEVENT",
                        "UID:" + event.getUid().getValue(),
                        "SEQUENCE:" + event.getSequence().getValue(),
                        "DTSTAMP:20260603T101500Z",
                        dtstart,
                        "ORGANIZER:mailto:support@ackord.example",
                        "ATTENDEE;PARTSTAT=" + partstat + ":mailto:" + from,
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""),
                method);
    }

    private void sendPart(String from, String calendar, String method) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", "" + smtp);
        settings.put("mail.smtp.from", from);
        var head = String.join(
                "\r\n",
                "From: " + from,
                "To: support@ackord.example",
                "Message-ID: <" + UUID.randomUUID() + "@customer.example>",
                "Subject: Accepted: Review",
                "MIME-Version: 1.0",
                "Content-Type: text/calendar; method=" + method + "; charset=UTF-8",
                "",
                "");
        var mime = new MimeMessage(
                Session.getInstance(settings), new ByteArrayInputStream((head + calendar).getBytes(UTF_8)));
        Transport.send(mime, new InternetAddress[] {new InternetAddress("support@ackord.example")});
    }
}
