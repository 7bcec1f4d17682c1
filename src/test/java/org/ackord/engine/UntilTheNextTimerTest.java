package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;

class UntilTheNextTimerTest {

    private static final int HOUR = 3_600_000;

    @Test
    void anIdleExecutorSleepsNoLongerThanUntilTheNextTimer() {
        assertThat(sleep(new AcquiredJobs(3), Optional.of(Duration.ofMinutes(1))))
                .isBetween(60_000L, HOUR / 2L);
    }

    @Test
    void itSleepsAsLongAsItIsToldWhereNoTimerIsDueBefore() {
        assertThat(sleep(new AcquiredJobs(3), Optional.empty())).isEqualTo(HOUR);
        assertThat(sleep(new AcquiredJobs(3), Optional.of(Duration.ofHours(2)))).isEqualTo(HOUR);
    }

    @Test
    void anExecutorThatFoundAsManyJobsAsItAskedForAsksAgainAtOnce() {
        var found = new AcquiredJobs(1);
        found.addJobIdBatch("job");

        assertThat(sleep(found, Optional.of(Duration.ofMinutes(1)))).isZero();
    }

    @Test
    void anExecutorThatTookMoreThanItsThreadsHoldWaitsForThem() {
        var round = round(new AcquiredJobs(3));
        round.submitRejectedBatch("default", List.of("job"));

        assertThat(sleep(round, Optional.empty())).isBetween(1L, 100L);
    }

    private static long sleep(AcquiredJobs found, Optional<Duration> next) {
        return sleep(round(found), next);
    }

    private static JobAcquisitionContext round(AcquiredJobs found) {
        var round = new JobAcquisitionContext();
        round.submitAcquiredJobs("default", found);
        return round;
    }

    private static long sleep(JobAcquisitionContext round, Optional<Duration> next) {
        var strategy = new UntilTheNextTimer(executor(), longest -> next);
        strategy.getNumJobsToAcquire("default");
        strategy.reconfigure(round);
        return strategy.getWaitTime();
    }

    private static JobExecutor executor() {
        var executor = new DefaultJobExecutor();
        executor.setWaitTimeInMillis(HOUR);
        executor.setMaxWait(HOUR);
        return executor;
    }
}
