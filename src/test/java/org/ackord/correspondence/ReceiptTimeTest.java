package org.ackord.correspondence;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;

class ReceiptTimeTest {

    private static final Clock REAL = Clock.systemUTC();

    @Test
    void isWhatTheMailServerSaysWhereTheClocksAgree() {
        var taken = REAL.instant().minusSeconds(3600).truncatedTo(SECONDS);

        assertThat(new ReceiptTime(REAL).of(Date.from(taken))).isEqualTo(taken);
    }

    @Test
    void movesWithAClockThatWasMoved() {
        var taken = REAL.instant().minusSeconds(3600).truncatedTo(SECONDS);
        var moved = Clock.offset(REAL, Duration.ofDays(3));

        assertThat(new ReceiptTime(moved).of(Date.from(taken))).isEqualTo(taken.plus(Duration.ofDays(3)));
    }

    @Test
    void isNeverInTheFuture() {
        var now = Instant.parse("2026-06-01T13:00:00.700Z");
        var frozen = Clock.fixed(now, ZoneOffset.UTC);

        assertThat(new ReceiptTime(frozen).of(Date.from(REAL.instant().plusSeconds(99))))
                .isEqualTo(now.truncatedTo(SECONDS));
        assertThat(new ReceiptTime(frozen).of(null)).isEqualTo(now.truncatedTo(SECONDS));
    }
}
