package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import jakarta.mail.MessagingException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What is said to servers that can less, or do worse, than the one of the other tests. */
class InboxTest {

    private static final String MAIL = "From: ann@northwind.example\r\nSubject: Hot\r\n\r\nIt burns\r\n";

    private final ImapStub server = new ImapStub();
    private final HangUp line = new HangUp();

    @AfterEach
    void end() throws Exception {
        line.now();
        server.close();
    }

    static MailboxSettings settings(int port) {
        return settings(port, false);
    }

    /** Of somebody who wants mails to stay where they are. */
    static MailboxSettings withoutFolders(int port) {
        return settings(port, false, new MailboxSettings.Folders("", "", ""));
    }

    private static MailboxSettings settings(int port, boolean tls) {
        return settings(
                port, tls, new MailboxSettings.Folders("Ackord/Processed", "Ackord/Quarantine", "Ackord/Too large"));
    }

    private static MailboxSettings settings(int port, boolean tls, MailboxSettings.Folders folders) {
        return new MailboxSettings(
                true,
                "127.0.0.1",
                port,
                tls,
                "support",
                "secret",
                "INBOX",
                Duration.ofMinutes(10),
                true,
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                2,
                DataSize.ofMegabytes(25),
                folders);
    }

    private Inbox inbox() throws MessagingException {
        return Inbox.open(settings(server.port()), line);
    }

    @Test
    void movesInOneStepWhereTheServerCan() throws Exception {
        server.capabilities = "IMAP4rev1 MOVE";
        server.holds(4, MAIL).holds(5, MAIL).holds(9, MAIL);

        inbox().put(Shelf.PROCESSED, List.of(4L, 5L));

        assertThat(server.commands)
                .containsSubsequence(
                        "UID STORE 4:5 +FLAGS.SILENT (\\Seen)",
                        "CREATE Ackord/Processed",
                        "UID MOVE 4:5 Ackord/Processed");
        assertThat(server.uids()).containsExactly(9L);
    }

    @Test
    void copiesAndExpungesOnlyItsOwnWhereTheServerCannotMove() throws Exception {
        server.holds(4, MAIL).holds(9, MAIL);

        inbox().put(Shelf.TOO_LARGE, List.of(4L));

        assertThat(server.commands)
                .containsSubsequence(
                        "UID COPY 4 \"Ackord/Too large\"",
                        "UID STORE 4 +FLAGS.SILENT (\\Deleted \\Seen)",
                        "UID EXPUNGE 4");
        assertThat(server.uids()).containsExactly(9L);
    }

    @Test
    void hearsOfNewsWhileItWaits() throws Exception {
        var inbox = inbox();
        var waiting = CompletableFuture.runAsync(() -> idle(inbox, Duration.ofMinutes(10)));
        assertThat(server.idles.await(5, TimeUnit.SECONDS)).isTrue();

        server.tell("* 1 EXISTS");

        waiting.get(3, TimeUnit.SECONDS);
        assertThat(server.heard("DONE")).isTrue();
    }

    @Test
    void waitsNoLongerThanItIsTold() throws Exception {
        var inbox = inbox();

        var begin = System.nanoTime();
        inbox.idle(Duration.ofMillis(50), () -> true);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(server.heard("DONE")).isTrue();
    }

    @Test
    void givesALineUpThatDiedWhileItWaited() throws Exception {
        server.endsIdle = false;
        var inbox = inbox();

        var begin = System.nanoTime();
        assertThatThrownBy(() -> inbox.idle(Duration.ofMillis(1), () -> true)).isInstanceOf(MessagingException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void isHungUpOnWhileItWaits() throws Exception {
        var inbox = inbox();
        var waiting = CompletableFuture.runAsync(() -> idle(inbox, Duration.ofMinutes(10)));
        assertThat(server.idles.await(5, TimeUnit.SECONDS)).isTrue();

        line.now();

        assertThat(waiting).failsWithin(Duration.ofSeconds(1));
    }

    @Test
    void takesOnlyTheBeginningOfAMailOfOneGigabyte() throws Exception {
        server.holds(4, MAIL).claims(4, 1L << 30);
        var inbox = inbox();
        assertThat(inbox.look(inbox.waiting()).get(0).size()).isEqualTo(1L << 30);

        var allocated = allocatedBy(() -> assertThat(inbox.beginnings(List.of(4L), MailFetcher.BEGINNING)
                        .byUid()
                        .get(4L))
                .hasSize(MailFetcher.BEGINNING));

        assertThat(allocated).isLessThan(16 << 20);
    }

    @Test
    void refusesAnAnswerThatWouldTakeTheMemoryOfAll() throws Exception {
        server.holds(4, MAIL).claims(4, 1L << 30);
        server.honoursPartial = false;
        var inbox = inbox();

        var allocated = allocatedBy(() -> assertThatThrownBy(() -> inbox.beginnings(List.of(4L), MailFetcher.BEGINNING))
                .isInstanceOf(BoundedImap.ResponseTooLong.class));

        assertThat(allocated).isLessThan(16 << 20);
    }

    @Test
    void saysNothingInTheOpenWhereTlsIsAskedFor() {
        assertThatThrownBy(() -> Inbox.open(settings(server.port(), true), line))
                .hasRootCauseInstanceOf(SSLException.class);

        assertThat(server.heard("LOGIN")).isFalse();
    }

    private static long allocatedBy(ThrowingCallable work) throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        work.call();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private interface ThrowingCallable {
        void call() throws Exception;
    }

    private static void idle(Inbox inbox, Duration most) {
        try {
            inbox.idle(most, () -> true);
        } catch (MessagingException lineLost) {
            throw new IllegalStateException(lineLost);
        }
    }
}
