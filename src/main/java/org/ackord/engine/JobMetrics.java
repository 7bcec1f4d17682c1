package org.ackord.engine;

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

/** Whether the job executors of all nodes keep up; what the numbers mean stands in docs/operations.md. */
@Component
class JobMetrics implements MeterBinder {

    /** A step without a date is due as soon as it is there. */
    private static final String DUE =
            " FROM ACT_RU_JOB WHERE RETRIES_ > 0 AND SUSPENSION_STATE_ = 1 AND (DUEDATE_ <= ? OR DUEDATE_ IS NULL)";

    private static final String COUNT_DUE = "SELECT COUNT(*)" + DUE;
    private static final String OLDEST_DUE = "SELECT MIN(COALESCE(DUEDATE_, CREATE_TIME_))" + DUE;
    private static final String LOCKED = "SELECT COUNT(*) FROM ACT_RU_JOB WHERE LOCK_EXP_TIME_ > ?";
    private static final String FAILED = "SELECT COUNT(*) FROM ACT_RU_JOB WHERE RETRIES_ = 0";

    private final JdbcClient jdbc;
    private final Clock clock;

    JobMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ackord.jobs.due", this, JobMetrics::due)
                .description("timers and steps that are due and not done")
                .register(registry);
        Gauge.builder("ackord.jobs.oldest.due.age", this, JobMetrics::oldestDue)
                .baseUnit("seconds")
                .description("how long ago the oldest timer or step was due that nobody has done yet")
                .register(registry);
        Gauge.builder("ackord.jobs.locked", this, JobMetrics::locked)
                .description("timers and steps that a node works on")
                .register(registry);
        Gauge.builder("ackord.jobs.failed", this, JobMetrics::failed)
                .description("timers and steps without any retry left, which wait for a person")
                .register(registry);
    }

    private double due() {
        return jdbc.sql(COUNT_DUE).param(now()).query(Long.class).single();
    }

    private double oldestDue() {
        return jdbc.sql(OLDEST_DUE)
                .param(now())
                .query(LocalDateTime.class)
                .optional()
                .map(due -> Duration.between(instant(due), clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private double locked() {
        return jdbc.sql(LOCKED).param(now()).query(Long.class).single();
    }

    private double failed() {
        return jdbc.sql(FAILED).query(Long.class).single();
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }
}
