package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.ackord.correspondence.RawMail.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

class MailboxReaderTest extends CorrespondenceFixture {

    private final String unique = UUID.randomUUID().toString();

    @Autowired
    RawArrivals arrivals;

    @Autowired
    MailFiler filer;

    @Autowired
    MailboxReader reader;

    @AfterEach
    void intakeTakesAll() {
        arrived.intake = mail -> {};
    }

    @Test
    void hearsOfEachMailOnceAndMarksItAsRead() throws Exception {
        var subject = "One " + unique;
        deliver(mail(subject, "ann@northwind.example"));

        await().until(() -> arrived.count(subject) == 1);

        var mail = theOne(subject);
        assertThat(mail.from().email()).isEqualTo("ann@northwind.example");
        assertThat(mail.content().text()).isEqualTo("It burns 🔥");
        assertThat(mail.receivedAt()).isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(state(subject)).isEqualTo("FILED");
        await().until(() -> isIn("Ackord.Processed", subject));
        assertThat(isIn("INBOX", subject)).isFalse();
        assertThat(arrived.count(subject)).isEqualTo(1);
    }

    @Test
    void filesAMailThatWasDeliveredTwiceOnce() throws Exception {
        var subject = "Twice " + unique;
        deliver(mail(subject, "ann@northwind.example"));
        deliver("Received: from elsewhere; later\r\n" + mail(subject, "ann@northwind.example"));

        await().until(() -> deliveries(subject) == 2 && state(subject).equals("FILED"));

        assertThat(arrived.count(subject)).isEqualTo(1);
    }

    @Test
    void linksAMessageToItsRawMail() throws Exception {
        var subject = "Linked " + unique;
        arrived.intake = mail -> correspondence.fileCustomerMessage(caseKey, mail.asCustomerMessage());
        deliver(mail(subject, "ann@northwind.example"));

        await().until(() -> arrived.count(subject) == 1);
        await().until(() -> state(subject).equals("FILED"));

        assertThat(jdbc.sql("select raw_id from message where case_key = ?")
                        .param(caseKey)
                        .query(String.class)
                        .list())
                .containsExactly(theOne(subject).rawId());
    }

    @Test
    void setsAsideAMailThatCannotBeFiledAndGoesOnWithTheNext() throws Exception {
        var subject = "Poison " + unique;
        arrived.intake = mail -> {
            if (!mail.headers().subject().equals(subject)) return;
            correspondence.note(caseKey, "intake", "half done");
            throw new StackOverflowError();
        };
        deliver(mail(subject, "ann@northwind.example"));
        deliver(mail("Next " + unique, "ann@northwind.example"));

        await().until(() -> arrived.count("Next " + unique) == 1);

        assertThat(state(subject)).isEqualTo("QUARANTINED");
        assertThat(reason(subject)).contains("StackOverflowError");
        assertThat(correspondence.messagesOf(caseKey)).isEmpty();
    }

    @Test
    void triesAgainAfterAConflict() throws Exception {
        var subject = "Conflict " + unique;
        var conflicts = new java.util.concurrent.atomic.AtomicInteger();
        arrived.intake = mail -> {
            if (mail.headers().subject().equals(subject) && conflicts.incrementAndGet() < 3)
                throw new ConcurrencyFailureException("somebody else was faster");
        };
        deliver(mail(subject, "ann@northwind.example"));

        await().until(() -> arrived.count(subject) == 1);
        await().until(() -> state(subject).equals("FILED"));
    }

    @Test
    void setsAsideAMailWithoutASender() throws Exception {
        var subject = "Nobody " + unique;
        deliver(mail(subject, "nobody"));

        await().until(() -> state(subject).equals("QUARANTINED"));

        assertThat(reason(subject)).isEqualTo("has no usable From address");
        await().until(() -> isIn("Ackord.Quarantine", subject));
    }

    @Test
    void ignoresItsOwnVoice() throws Exception {
        var subject = "Loop " + unique;
        deliver(mail(subject, "Support@desk.example"));

        await().until(() -> state(subject).equals("IGNORED"));

        assertThat(arrived.count(subject)).isZero();
    }

    @Test
    void filesWhatACrashLeftBehind() {
        var subject = "Crash " + unique;
        var place = new Place("old", 1, System.nanoTime());
        arrivals.keep(List.of(new Arrival(
                place,
                Instant.parse("2026-06-01T13:00:00Z"),
                bytes(mail(subject, "ann@northwind.example")),
                null,
                null)));

        await().until(() -> arrived.count(subject) == 1);

        assertThat(theOne(subject).receivedAt()).isEqualTo("2026-06-01T13:00:00Z");
        assertThat(arrivals.known(List.of(place))).hasSize(1);
    }

    @Test
    void isOnTheMailServerAgainWhenThatIsBack() throws Exception {
        var subject = "Back " + unique;
        WIRE.cut();
        // The server of the tests cannot take a mail until it has noticed that the one who listened is gone.
        await().ignoreExceptions().until(() -> deliverIfTheServerCan(bytes(mail(subject, "ann@northwind.example"))));
        WIRE.mend();

        await().atMost(java.time.Duration.ofSeconds(20)).until(() -> arrived.count(subject) == 1);
    }

    @Test
    void readsOrSetsAsideEveryNastyMailAndThenAGoodOne() throws Exception {
        int refused = 0;
        for (var file : NastyMailsTest.mails().toList())
            refused += deliverIfTheServerCan(Files.readAllBytes(file)) ? 0 : 1;
        var subject = "Good " + unique;
        deliver(mail(subject, "ann@northwind.example"));

        await().atMost(java.time.Duration.ofSeconds(60)).until(() -> arrived.count(subject) == 1);

        assertThat(refused).as("mails that the test server itself cannot take").isLessThan(10);
        assertThat(jdbc.sql("select count(*) from raw_mail where state = 'STORED'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(reader.isRunning()).isTrue();
    }

    private InboundMail theOne(String subject) {
        return arrived.mails.stream()
                .filter(mail -> mail.headers().subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private String mail(String subject, String from) {
        return """
               From: %s
               To: support@desk.example
               Date: Mon, 02 Mar 2026 10:00:00 +0000
               Message-ID: <%s.%s@northwind.example>
               Subject: %s
               Content-Type: text/plain; charset=utf-8
               Content-Transfer-Encoding: 8bit

               It burns 🔥
               """.formatted(from, subject.split(" ")[0], unique, subject).replace("\n", "\r\n");
    }

    private static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    private static void deliver(String mail) throws Exception {
        deliver(bytes(mail));
    }

    private static void deliver(byte[] mail) throws Exception {
        user().deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }

    private static boolean deliverIfTheServerCan(byte[] mail) {
        try {
            deliver(mail);
            return true;
        } catch (Exception | StackOverflowError cannot) {
            return false;
        }
    }

    private static GreenMailUser user() {
        return SERVER.setUser(SUPPORT, SUPPORT, "any");
    }

    private static boolean isIn(String folder, String subject) throws Exception {
        var found = SERVER.getManagers().getImapHostManager().getFolder(user(), folder);
        if (found == null) return false;
        for (var each : found.getMessages())
            if (subject.equals(each.getMimeMessage().getSubject())) return true;
        return false;
    }

    private String state(String subject) {
        return column("state", subject);
    }

    private String reason(String subject) {
        return column("reason", subject);
    }

    private int deliveries(String subject) {
        var found = column("deliveries", subject);
        return found.isEmpty() ? 0 : Integer.parseInt(found);
    }

    private String column(String name, String subject) {
        var sha256 = Fingerprint.of(bytes(mail(subject, sender(subject))));
        return jdbc.sql("select " + name + " from raw_mail where sha256 = ?")
                .param(sha256)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static String sender(String subject) {
        if (subject.startsWith("Nobody")) return "nobody";
        return subject.startsWith("Loop") ? "Support@desk.example" : "ann@northwind.example";
    }
}
