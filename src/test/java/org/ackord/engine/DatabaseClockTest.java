package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final ClockOffset offset = new ClockOffset();
    private Optional<Instant> databaseTime = Optional.empty();
    private Duration machineIsAhead = Duration.ZERO;
    private final DatabaseClock clock = new DatabaseClock(() -> databaseTime, offset, new ShiftedClock());

    @AfterEach
    void clocksGoRightAgain() {
        ClockUtil.reset();
    }

    @Test
    void aNodeWhoseClockIsAheadGoesByTheDatabase() {
        machineIsAhead = AHEAD;
        databaseTime = Optional.of(Instant.now());

        clock.compare();

        assertThat(offset.correction()).isCloseTo(AHEAD.negated(), Duration.ofSeconds(1));
        assertThat(EngineClock.utc().instant()).isCloseTo(Instant.now().minus(AHEAD), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void aSmallDifferenceIsLeftAlone() {
        databaseTime = Optional.of(Instant.now().plusMillis(600));

        clock.compare();

        assertThat(offset.correction()).isZero();
    }

    @Test
    void aClockThatWasSetRightIsCorrectedNoLonger() {
        machineIsAhead = AHEAD;
        databaseTime = Optional.of(Instant.now());
        clock.compare();
        machineIsAhead = Duration.ZERO;
        databaseTime = Optional.of(Instant.now());

        clock.compare();

        assertThat(offset.correction()).isZero();
    }

    @Test
    void aDatabaseThatDoesNotAnswerChangesNothing() {
        machineIsAhead = AHEAD;
        databaseTime = Optional.of(Instant.now());
        clock.compare();
        databaseTime = Optional.empty();

        clock.compare();

        assertThat(offset.correction()).isNegative();
    }

    @Test
    void aJourneyOfTheDemoGoesOnFromTheCorrectedClock() {
        machineIsAhead = AHEAD;
        databaseTime = Optional.of(Instant.now());
        clock.compare();
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);

        offset.travelTo(tomorrow);

        assertThat(EngineClock.utc().instant()).isCloseTo(tomorrow, within(2, ChronoUnit.SECONDS));
    }

    private final class ShiftedClock extends Clock {

        private final Clock right = Clock.systemUTC();

        @Override
        public Instant instant() {
            return right.instant().plus(machineIsAhead);
        }

        @Override
        public java.time.ZoneId getZone() {
            return right.getZone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
