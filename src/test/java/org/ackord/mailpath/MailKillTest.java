package org.ackord.mailpath;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
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
    static final String FETCH = "FETCH \\S+ .*(BODY(\\.PEEK)?\\[\\]|RFC822(?!\\.SIZE))";
    static final String MARK = "\\w+ (UID )?(STORE|MOVE|COPY) ";

    @TempDir
    static Path folder;

    static KillRig rig;

    @BeforeAll
    static void begin() {
        rig = new KillRig(KillDatabase.ofThisRun(folder, "kill"), folder);
    }

    @AfterAll
    static void end() throws Exception {
        rig.close();
    }

    @Test
    @Order(1)
    void betweenFetchAndStore() throws Exception {
        var mail = killedAt(rig.imap, Point.DONE, FETCH);

        assertThat(rig.books().rawState(mail.messageId().orElseThrow())).isEqualTo("absent");
    }

    @Test
    @Order(2)
    void betweenStoreAndMark() throws Exception {
        var mail = killedAt(rig.imap, Point.BEFORE, MARK);

        assertThat(rig.books().rawState(mail.messageId().orElseThrow())).isNotEqualTo("absent");
        assertThat(rig.office.unread(KillRig.SUPPORT)).isPositive();
    }

    @Test
    @Order(3)
    void betweenMarkAndCase() throws Exception {
        var mail = killedAt(rig.imap, Point.DONE, MARK);

        assertThat(rig.books().rawState(mail.messageId().orElseThrow())).isNotEqualTo("absent");
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
        killedAt(rig.smtp, Point.BEFORE, "^QUIT");

        assertThat(rig.books().outgoing).extracting(Books.Outgoing::state).contains("QUEUED");
    }

    @Test
    @Order(8)
    void theBooksBalanceInTheEnd() {
        rig.start();
        await().atMost(PATIENCE).until(rig::isQuiet);
        rig.stop();

        var balance = rig.balance();

        System.out.println(balance);
        assertThat(balance.faults()).isEmpty();
        assertThat(rig.kills()).isEqualTo(6);
    }

    private static Letter killedAt(Tap wire, Point point, String command) throws Exception {
        rig.start();
        await().atMost(PATIENCE).until(rig::isQuiet);
        var mail = mail();
        var killed = wire.at(point, command, rig::kill);
        rig.injected.note(Kind.NEW, mail, null);
        rig.office.post(mail);
        killed.get(PATIENCE.toSeconds(), SECONDS);
        return mail;
    }

    private static Letter mail() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        return Letter.plain(
                "person@" + word + ".example", KillRig.SUPPORT, "Printer " + word, "It burns, please help.");
    }
}
