package org.ackord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OwnTroublesOnlyTest {

    @Test
    void aWaitOutlivesTheTroubleOfAnotherThread() throws InterruptedException {
        var died = new CountDownLatch(1);
        var other = new Thread(() -> {
            died.countDown();
            throw new IllegalStateException("of another thread");
        });

        await().until(() -> {
            if (other.getState() == Thread.State.NEW) other.start();
            return other.getState() == Thread.State.TERMINATED;
        });

        assertThat(died.getCount()).isZero();
        other.join();
    }
}
