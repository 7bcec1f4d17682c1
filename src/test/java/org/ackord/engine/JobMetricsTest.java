package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.ackord.RunningAckord;
import org.ackord.time.Utc;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No other test has anything that has been due for so long. */
@RunningAckord
class JobMetricsTest {

    private static final Duration LONG = Duration.ofDays(400);
    private static final double NEARLY_AS_LONG = Duration.ofDays(399).toSeconds();

    @RegisterExtension
    final ProcessOfTheTest process = ProcessOfTheTest.withTimer();

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private Clock clock;

    private String job = "";

    @BeforeEach
    void startWithATimerThatWasDueLongAgo() {
        job = process.startUntil(clock.instant().plus(LONG));
        management.suspendJobById(job);
        management.setJobDuedate(job, Date.from(longAgo()));
    }

    @Test
    void aJobWithoutRetriesIsCountedAsFailed() {
        var before = figure("failed");

        management.setJobRetries(job, 0);

        assertThat(figure("failed")).isGreaterThanOrEqualTo(before + 1);
    }

    @Test
    void whatNobodyWouldTakeIsNotLate() {
        assertThat(figure("oldest.due.age")).isLessThan(NEARLY_AS_LONG);

        management.setJobRetries(job, 0);
        management.activateJobById(job);

        assertThat(figure("oldest.due.age")).isLessThan(NEARLY_AS_LONG);
    }

    @Test
    void whatHangsIsLateSinceItWasDue() {
        hang();

        assertThat(figure("oldest.due.age")).isGreaterThan(NEARLY_AS_LONG);
        assertThat(figure("due")).isPositive();
        assertThat(figure("locked")).isPositive();
    }

    @Test
    void aStepWithoutADateIsLateSinceItIsThere() {
        jdbc.sql("update ACT_RU_JOB set DUEDATE_ = null, CREATE_TIME_ = ? where ID_ = ?")
                .params(Utc.utc(longAgo()), job)
                .update();
        hang();

        assertThat(figure("oldest.due.age")).isGreaterThan(NEARLY_AS_LONG);
        assertThat(figure("due")).isPositive();
    }

    /** A node has it and does not get on, so that the job executor of this test leaves it alone. */
    private void hang() {
        jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = 'a node', LOCK_EXP_TIME_ = ? where ID_ = ?")
                .params(Utc.utc(clock.instant().plus(LONG)), job)
                .update();
        management.activateJobById(job);
    }

    private Instant longAgo() {
        return clock.instant().minus(LONG);
    }

    private double figure(String name) {
        return registry.get("ackord.jobs." + name).gauge().value();
    }
}
