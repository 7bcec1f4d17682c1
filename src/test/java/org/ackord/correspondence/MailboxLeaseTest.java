package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MailboxLeaseTest extends CorrespondenceFixture {

    private final String user = UUID.randomUUID().toString();

    @Test
    void isHeldByOneNodeAsLongAsThatKeepsIt() {
        var one = lease(Duration.ofSeconds(60));
        var other = lease(Duration.ofSeconds(60));

        assertThat(one.hold()).isTrue();
        assertThat(other.hold()).isFalse();
        assertThat(one.hold()).isTrue();
    }

    @Test
    void goesToAnotherNodeAtOnceWhenItIsReleased() {
        var one = lease(Duration.ofSeconds(60));
        var other = lease(Duration.ofSeconds(60));
        one.hold();

        one.release();

        assertThat(other.hold()).isTrue();
        assertThat(one.hold()).isFalse();
    }

    @Test
    void goesToAnotherNodeWhenTheHolderFallsSilent() {
        var silent = lease(Duration.ofMillis(300));
        var other = lease(Duration.ofMillis(300));
        silent.hold();

        assertThat(other.hold()).isFalse();
        await().atMost(Duration.ofSeconds(3)).until(other::hold);

        assertThat(silent.hold()).isFalse();
    }

    @Test
    void staysWithAHolderThatKeepsItLongerThanItsLength() {
        var busy = lease(Duration.ofMillis(600));
        var other = lease(Duration.ofMillis(600));
        busy.hold();

        await().during(Duration.ofMillis(1500)).atMost(Duration.ofSeconds(5)).until(() -> {
            busy.keep();
            return !other.hold();
        });
    }

    @Test
    void doesNotWaitForAProcessOfThisMachineThatHasEnded() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var name = ProcessName.own().replaceAll("/\\d+$", "/" + ended.pid());
        jdbc.sql("insert into mailbox_lease (mailbox, holder, beat) values (?, ?, 17)")
                .params(settings(Duration.ofSeconds(60)).name(), name + "/x")
                .update();

        assertThat(lease(Duration.ofSeconds(60)).hold()).isTrue();
    }

    private MailboxLease lease(Duration length) {
        return new MailboxLease(jdbc, settings(length));
    }

    private MailboxSettings settings(Duration lease) {
        var any = InboxTest.settings(1);
        return new MailboxSettings(
                true,
                any.host(),
                any.port(),
                false,
                user,
                "any",
                any.folder(),
                any.pollEvery(),
                true,
                any.renewIdleEvery(),
                lease,
                1,
                DataSize.ofMegabytes(25),
                any.folders());
    }
}
