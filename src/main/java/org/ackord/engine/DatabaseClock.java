package org.ackord.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * All nodes go by the clock of their common database. A node whose own clock is wrong would fire timers too early or too late,
 * take jobs that others still work on, and promise customers wrong instants. Compared at the start and every ten seconds.
 */
class DatabaseClock implements MeterBinder {

    static final Duration TOLERANCE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

    private final DatabaseTime database;
    private final ClockOffset offset;
    private final Clock machine;

    /** @param machine the clock of this machine, uncorrected */
    DatabaseClock(DatabaseTime database, ClockOffset offset, Clock machine) {
        this.database = database;
        this.offset = offset;
        this.machine = machine;
    }

    @Scheduled(fixedRateString = "${ackord.clock.compare-every:10s}")
    void compare() {
        var asked = machine.instant();
        var now = database.now();
        if (now.isEmpty()) return;
        var took = Duration.between(asked, machine.instant());
        if (took.isNegative() || took.compareTo(TOLERANCE) > 0) return;
        correctBy(Duration.between(asked.plus(took.dividedBy(2)), now.get()));
    }

    private void correctBy(Duration difference) {
        if (difference.minus(offset.correction()).abs().compareTo(TOLERANCE) < 0) return;
        var isRight = difference.abs().compareTo(TOLERANCE) < 0;
        if (!isRight)
            LOG.warn("The clock of this machine is {} off the database's, which counts", difference.negated());
        offset.correctBy(isRight ? Duration.ZERO : difference);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ackord.clock.correction", offset, it -> it.correction().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("by how much this node corrects the clock of its machine to go by the database's")
                .register(registry);
    }
}
