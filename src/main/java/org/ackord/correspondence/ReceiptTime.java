package org.ackord.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When our mail server took a mail (INTERNALDATE, RFC 9051 §2.3.3), told by our clock. The two agree in production; where
 * ours was moved (demo, tests), a mail is as old here as it is there, or a promise would start hours too early.
 */
@Component
class ReceiptTime {

    private static final Clock SERVER = Clock.systemUTC();

    private final Clock clock;

    ReceiptTime(Clock clock) {
        this.clock = clock;
    }

    /** In whole seconds and never in the future. */
    Instant of(@Nullable Date internalDate) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (internalDate == null) return now;
        var moved = Duration.between(SERVER.instant(), clock.instant()).plusMillis(500);
        var at = internalDate.toInstant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(moved.toSeconds());
        return at.isAfter(now) ? now : at;
    }

    /** How long ago that was, by the clock of this machine; never negative. */
    Duration ageOf(Date internalDate) {
        var age = Duration.between(internalDate.toInstant(), SERVER.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
