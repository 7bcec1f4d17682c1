package org.ackord.mailpath;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.ackord.mailpath.Injected.Kind;
import org.ackord.mailpath.Tap.Point;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a running Ackord (SIGKILL) at the worst moments of a mail's life, starts it again each time, and balances the books
 * at the end. {@code MailKillBench} does the same at random, for long.
 */
@Tag("database")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailKillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String FETCH = "^\\w+ UID FETCH \\S+ .*(BODY(\\.PEEK)?\\[\\]|RFC822(?!\\.SIZE))";
    static final String SEARCH = "^\\w+ UID SEARCH UNSEEN";
    static final String MARK = "^\\w+ UID (STORE|MOVE|COPY) ";
    private static final int MANY = 40;

    @TempDir
    static Path folder;

    static KillRig rig;

    @BeforeAll
    static void begin() {
        rig = new KillRig(KillDatabase.mysqlOfThisRun("kill"), folder, QuickStart.java());
    }

    @AfterAll
    static void end() throws Exception {
        if (rig != null) rig.close();
    }

    @Test
    @Order(1)
    void betweenFetchAndStore() throws Exception {
        var mail = killedAt(rig.imap, Point.DONE, FETCH);

        assertThat(rig.books().rawState(mail.messageId().orElseThrow())).isEqualTo("absent");
    }

    @Test
    @Order(2)
    void betweenStoreAndCase() throws Exception {
        begins();
        var before = rig.cases();
        var taken = rig.imap.at(Point.HELD, SEARCH, () -> {
            for (int nr = 1; nr < MANY; nr++) posts();
        });
        posts();
        taken.get(PATIENCE.toSeconds(), SECONDS);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> rig.cases() > before);
        rig.kill();

        assertThat(rig.books().rawStates).containsKey("STORED");
    }

    @Test
    @Order(3)
    void betweenCaseAndMark() throws Exception {
        var mail = killedAt(rig.imap, Point.BEFORE, MARK);

        assertThat(rig.books().casesOf(mail.messageId().orElseThrow())).hasSize(1);
        assertThat(rig.office.unread(KillRig.SUPPORT)).isEqualTo(1);
    }

    @Test
    @Order(5)
    void betweenOutgoingRowAndSmtp() throws Exception {
        killedAt(rig.smtp, Point.BEFORE, "^(EHLO|HELO) ");

        assertThat(rig.books().outgoing).extracting(Books.Outgoing::state).contains("QUEUED");
    }

    @Test
    @Order(6)
    void betweenDataAnd250() throws Exception {
        killedAt(rig.smtp, Point.DONE, "^\\.$");

        assertThat(rig.books().outgoing).extracting(Books.Outgoing::state).contains("QUEUED");
    }

    @Test
    @Order(7)
    void between250AndCommit() throws Exception {
        begins();
        var killed = killedAfter250(rig);
        posts();
        killed.get(PATIENCE.toSeconds(), SECONDS);

        assertThat(rig.books().outgoing).extracting(Books.Outgoing::state).contains("QUEUED");
    }

    @Test
    @Order(8)
    void theBooksBalanceInTheEnd() {
        begins();
        rig.stop();

        var balance = rig.balance();

        System.out.println(balance);
        assertThat(balance.faults()).isEmpty();
        assertThat(rig.kills()).isEqualTo(6);
    }

    /** The client says goodbye when it has read the 250, before it tells anyone. */
    static CompletableFuture<Void> killedAfter250(KillRig rig) {
        var killed = new CompletableFuture<Void>();
        rig.smtp.at(
                Point.HELD,
                "^\\.$",
                () -> rig.smtp
                        .at(Point.BEFORE, "^(QUIT|RSET|MAIL|NOOP)", rig::kill)
                        .thenRun(() -> killed.complete(null)));
        return killed;
    }

    private static Letter killedAt(Tap wire, Point point, String command) throws Exception {
        begins();
        var killed = wire.at(point, command, rig::kill);
        var mail = posts();
        killed.get(PATIENCE.toSeconds(), SECONDS);
        return mail;
    }

    private static void begins() {
        rig.start();
        await().atMost(PATIENCE).until(rig::isQuiet);
    }

    private static Letter posts() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var mail = Letter.plain(
                "person@" + word + ".example", KillRig.SUPPORT, "Printer " + word, "It burns, please help.");
        rig.injected.note(Kind.NEW, mail, null);
        rig.office.post(mail);
        return mail;
    }
}
