package org.ackord.promise;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the promises stand, in all teams; each figure is one statement over an index. */
@Component
class PromiseMetrics implements MeterBinder {

    private static final String RUNNING = "SELECT COUNT(*) FROM promise WHERE state = 'RUNNING' AND settled_at IS NULL";
    private static final String AT_RISK =
            "SELECT COUNT(*) FROM promise WHERE state = 'RUNNING' AND warn_at <= ? AND due_at >= ?";
    private static final String MISSED = "SELECT COUNT(*) FROM promise WHERE state = 'MISSED' AND settled_at IS NULL";
    private static final String OVERDUE =
            "SELECT MIN(due_at) FROM promise WHERE state = 'RUNNING' AND settled_at IS NULL AND due_at < ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    PromiseMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ackord.promises.running", this, PromiseMetrics::running)
                .description("promises that are still to be kept")
                .register(registry);
        Gauge.builder("ackord.promises.at.risk", this, PromiseMetrics::atRisk)
                .description("running promises whose share of time for a warning is used up")
                .register(registry);
        Gauge.builder("ackord.promises.missed", this, PromiseMetrics::missed)
                .description("missed promises that the customer still waits for")
                .register(registry);
        Gauge.builder("ackord.promises.overdue.age", this, PromiseMetrics::overdue)
                .baseUnit("seconds")
                .description("how long ago a promise was due whose timer has not noticed yet")
                .register(registry);
    }

    private double running() {
        return jdbc.sql(RUNNING).query(Long.class).single();
    }

    private double atRisk() {
        return jdbc.sql(AT_RISK).params(now(), now()).query(Long.class).single();
    }

    private double missed() {
        return jdbc.sql(MISSED).query(Long.class).single();
    }

    private double overdue() {
        return jdbc.sql(OVERDUE)
                .param(now())
                .query(LocalDateTime.class)
                .optional()
                .map(due -> Duration.between(instant(due), clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }
}
