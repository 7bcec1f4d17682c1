package org.ackord.mailpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Desks that answer each other automatically fall silent after at most one mail each (RFC 3834 §2). */
@Tag("any-database")
class TwoDesksTest extends MailPathFixture {

    private static final String OTHER = "support@other.example";
    private static final Duration QUIET = Duration.ofSeconds(4);

    @TempDir
    Path folder;

    @Test
    void twoAckordsWriteOneMailEachAtMost() {
        try (var other = AckordProcess.start(folder.resolve("other.log"), QuickStart.java(), settingsOfTheOther())) {
            other.awaitReady();

            var before = heard();
            OFFICE.post(Letter.plain(OTHER, SUPPORT, "Printer", "A person at the other desk wrote this."));

            awaitSilence(OTHER);
            assertThat(mailsTo(OTHER)).hasSize(1).first().asString().contains("Auto-Submitted: auto-replied");
            assertThat(heard() - before - 1).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aRobotThatSaysWhatItIsGetsOneMail() {
        var robot = new Robot("robot@honest.example", "Auto-Submitted: auto-replied");

        OFFICE.post(Letter.plain(robot.address(), SUPPORT, "Printer", "It burns."));

        robot.answersUntilSilence();
        assertThat(mailsTo(robot.address())).hasSize(1);
        assertThat(robot.answered()).isEqualTo(1);
    }

    @Test
    void aRobotThatPretendsToBeAPersonIsStoppedByTheCaps() {
        var robot = new Robot("robot@sly.example");

        OFFICE.post(Letter.plain(robot.address(), SUPPORT, "Printer", "It burns."));

        robot.answersUntilSilence();
        assertThat(mailsTo(robot.address())).hasSize(1);
        assertThat(robot.answered()).isEqualTo(1);
    }

    @Test
    void aRobotThatOpensACaseWithEachMailIsStoppedByTheCaps() {
        var address = "robot@busy.example";

        for (int mail = 0; mail < 8; mail++)
            OFFICE.post(Letter.plain(address, SUPPORT, "Printer " + mail, "It burns."));

        awaitSilence(address);
        assertThat(mailsTo(address)).hasSize(1);
    }

    private static Map<String, String> settingsOfTheOther() {
        var settings = new HashMap<String, String>();
        settings.put("spring.datasource.url", "jdbc:h2:mem:other");
        settings.put("server.port", "0");
        settings.put("ackord.demo.seed", "false");
        settings.put("ackord.demo.smtp-port", "0");
        settings.put("ackord.demo.imap-port", "0");
        settings.put("spring.mail.port", "" + OFFICE.smtp());
        settings.put("ackord.mailbox.port", "" + OFFICE.imap());
        settings.put("ackord.mailbox.user", OTHER);
        settings.put("ackord.support.address", OTHER);
        return settings;
    }

    private int heard() {
        return deliveries().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Nobody has anything left to read, and for a while no mail is added. */
    private void awaitSilence(String address) {
        var last = new AtomicInteger(-1);
        await().atMost(PATIENCE.multipliedBy(2)).during(QUIET).until(() -> {
            int now = OFFICE.receivedBy(address).size()
                    + OFFICE.receivedBy(SUPPORT).size();
            return last.getAndSet(now) == now && OFFICE.unread(SUPPORT) == 0;
        });
    }

    /** Answers each mail that it gets, for ever, with words of a header of its own. */
    private final class Robot {

        private final String address;
        private final String[] headers;
        private int answered;

        Robot(String address, String... headers) {
            this.address = address;
            this.headers = headers;
        }

        String address() {
            return address;
        }

        int answered() {
            return answered;
        }

        void answersUntilSilence() {
            await().atMost(PATIENCE).until(() -> answer() > 0);
            await().atMost(PATIENCE.multipliedBy(2))
                    .during(QUIET)
                    .until(() -> answer() == answered && OFFICE.unread(SUPPORT) == 0);
        }

        private int answer() {
            var mails = OFFICE.receivedBy(address);
            while (answered < mails.size()) {
                answered++;
                OFFICE.post(Letter.plain(address, SUPPORT, "Your mail no. " + answered, "I got it.", headers));
            }
            return answered;
        }
    }
}
