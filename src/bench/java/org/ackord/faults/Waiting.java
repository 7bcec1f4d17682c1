package org.ackord.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something to become true. */
final class Waiting {

    private static final long STEP_MILLIS = 100;

    private Waiting() {}

    /**
     * @return how long it took
     * @throws IllegalStateException when it did not come about
     */
    static Duration until(Duration patience, String what, BooleanSupplier isTrue) {
        var begin = System.nanoTime();
        while (!isTrue.getAsBoolean()) {
            if (System.nanoTime() - begin > patience.toNanos())
                throw new IllegalStateException("after %s it is not true that %s".formatted(patience, what));
            pause(STEP_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    static void pause(Duration time) {
        pause(time.toMillis());
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
