package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;

/** What happens around the taking of mails: crashes, other nodes, broken servers, mails that are too large. */
class MailTakerTest extends CorrespondenceFixture {

    private final String unique = UUID.randomUUID().toString();

    @Autowired
    MailboxReader reader;

    @Autowired
    MailboxSettings settings;

    @Autowired
    RawArrivals arrivals;

    @Autowired
    MailFiler filer;

    @Autowired
    MailFilers filers;

    @Autowired
    MailboxBaseline baseline;

    @Autowired
    ReceiptTime receipt;

    @BeforeEach
    void nobodyReads() {
        reader.stop();
    }

    @AfterEach
    void readsAgain() {
        reader.start();
    }

    @Test
    void putsAwayWhatACrashLeftBetweenStoringAndMoving() throws Exception {
        var subject = "Stored " + unique;
        deliver(mail(subject, ""));
        try (var inbox = inbox()) {
            var found = inbox.look(inbox.waiting());
            store(found, inbox);
        }

        reader.start();

        await().until(() -> isIn("Ackord.Processed", subject));
        assertThat(arrived.count(subject)).isEqualTo(1);
        assertThat(isIn("INBOX", subject)).isFalse();
    }

    @Test
    void putsAwayWhatACrashLeftBetweenMarkingAndMoving() throws Exception {
        var subject = "Marked " + unique;
        deliver(mail(subject, ""));
        try (var inbox = inbox()) {
            store(inbox.look(inbox.waiting()), inbox);
        }
        for (var each :
                SERVER.getManagers().getImapHostManager().getInbox(user()).getMessages()) each.setFlag(Flag.SEEN, true);

        reader.start();

        await().until(() -> isIn("Ackord.Processed", subject));
        assertThat(arrived.count(subject)).isEqualTo(1);
    }

    @Test
    void makesOneCaseOfEachMailThatTwoNodesReadAtTheSameTime() throws Exception {
        for (int i = 0; i < 30; i++) deliver(mail("Both " + i + ' ' + unique, ""));
        var ready = new CyclicBarrier(2);

        var one = CompletableFuture.runAsync(() -> take(ready));
        var other = CompletableFuture.runAsync(() -> take(ready));
        one.handle((done, trouble) -> done).join();
        other.handle((done, trouble) -> done).join();
        reader.start();

        for (int i = 0; i < 30; i++) {
            var subject = "Both " + i + ' ' + unique;
            await().until(() -> isIn("Ackord.Processed", subject));
            assertThat(arrived.count(subject)).as(subject).isEqualTo(1);
        }
    }

    @Test
    void leavesTheMailboxToAnotherNodeWhenItStops() throws Exception {
        var state = new MailboxState(receipt);
        var other = new MailboxReader(settings, taker(state, settings), filer, state, jdbc);
        reader.start();
        awaitMail("First " + unique);
        other.start();
        try {
            awaitMail("Second " + unique);
            assertThat(state.leads()).isFalse();

            var begin = System.nanoTime();
            reader.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));

            await().atMost(Duration.ofSeconds(5)).until(state::leads);
            awaitMail("Third " + unique);
        } finally {
            other.stop();
        }
        assertThat(state.read()).isEqualTo(1);
    }

    @Test
    void goesOnBehindAMailThatBreaksTheLineAndGivesItUpAfterFourAttempts() throws Exception {
        try (var server = new ImapStub()) {
            for (long uid = 1; uid <= 3; uid++) server.holds(uid, mail("Cut " + uid + ' ' + unique, ""));
            server.cutAt = 2;
            var stub = InboxTest.settings(server.port());
            var taker = taker(new MailboxState(receipt), stub);

            for (int attempt = 1; attempt <= 4; attempt++)
                assertThatThrownBy(() -> take(taker, stub)).isInstanceOf(MessagingException.class);
            assertThat(arrived.count("Cut 3 " + unique)).isEqualTo(1);
            take(taker, stub);

            assertThat(server.uids()).isEmpty();
            assertThat(server.heard("UID COPY 2 Ackord/Quarantine")).isTrue();
            assertThat(arrived.count("Cut 1 " + unique)).isEqualTo(1);
            assertThat(arrived.count("Cut 2 " + unique)).isZero();
        }
    }

    @Test
    void takesTheBeginningOfAMailOfThirtyMegabytes() throws Exception {
        var subject = "Large " + unique;
        deliver(mail(subject, "All work and no play makes a long mail.\r\n".repeat(750_000)));

        reader.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> isIn("Ackord.Too large", subject));
        var mail = arrived.mails.stream()
                .filter(each -> each.headers().subject().equals(subject))
                .findFirst()
                .orElseThrow();
        assertThat(mail.isTooLarge()).isTrue();
        assertThat(mail.fullSize()).isGreaterThan(30_000_000);
        assertThat(mail.content().text())
                .startsWith("It burns")
                .contains("[This mail has ")
                .hasSizeLessThan(MailFetcher.BEGINNING + 500);
        await().until(() -> arrived.count(subject) == 1);
    }

    @Test
    void tellsHowItIsDoing(@Autowired MeterRegistry meters, @Autowired HealthEndpoint health) throws Exception {
        var before = meters.get("ackord.mail.read").functionCounter().count();
        deliver(mail("Waits " + unique, ""));
        reader.start();
        await().until(() -> arrived.count("Waits " + unique) == 1);

        await().until(() -> meters.get("ackord.mail.reader.leader").gauge().value() == 1);
        await().until(() -> meters.get("ackord.mail.read").functionCounter().count() > before);
        await().until(() -> meters.get("ackord.mail.oldest.unfiled.age").gauge().value() == 0);
        assertThat(meters.get("ackord.mail.quarantined").gauge().value()).isNotNaN();
        assertThat(health.healthForPath("mailbox").getStatus()).isEqualTo(Status.UP);
    }

    private MailTaker taker(MailboxState state, MailboxSettings of) {
        return new MailTaker(arrivals, baseline, filers, new MailFetcher(receipt, of), state);
    }

    private void take(CyclicBarrier ready) {
        try {
            ready.await();
            take(taker(new MailboxState(receipt), settings), settings);
        } catch (Exception trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static void take(MailTaker taker, MailboxSettings from) throws MessagingException {
        var line = new HangUp();
        try (var inbox = Inbox.open(from, line)) {
            taker.begin(inbox);
            taker.takeAll(inbox, () -> true);
        } finally {
            line.now();
        }
    }

    private void store(List<Unseen> found, Inbox inbox) throws MessagingException {
        var fetched = new ArrayList<Arrival>();
        var bodies = inbox.whole(found.stream().map(Unseen::uid).toList()).byUid();
        for (var each : found)
            fetched.add(new Arrival(each.place(), receipt.of(each.internalDate()), bodies.get(each.uid()), null, null));
        arrivals.keep(fetched);
    }

    private Inbox inbox() throws MessagingException {
        return Inbox.open(settings, new HangUp());
    }

    private void awaitMail(String subject) throws Exception {
        deliver(mail(subject, ""));
        await().until(() -> arrived.count(subject) == 1);
    }

    private String mail(String subject, String more) {
        return """
               From: ann@northwind.example
               To: support@desk.example
               Date: Mon, 02 Mar 2026 10:00:00 +0000
               Message-ID: <%s@northwind.example>
               Subject: %s

               It burns
               """.formatted(UUID.randomUUID(), subject).replace("\n", "\r\n") + more;
    }

    private static void deliver(String mail) throws Exception {
        user().deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private static GreenMailUser user() {
        return SERVER.setUser(SUPPORT, SUPPORT, "any");
    }

    private static boolean isIn(String folder, String subject) throws Exception {
        var found = SERVER.getManagers().getImapHostManager().getFolder(user(), folder);
        if (found == null) return false;
        for (StoredMessage each : found.getMessages())
            if (subject.equals(each.getMimeMessage().getSubject())) return true;
        return false;
    }
}
