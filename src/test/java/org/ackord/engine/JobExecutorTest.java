package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.ackord.RunningAckord;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's own settings fire timers half a minute late on an idle system; the goal "lateness" of GoalBench measures ours. */
@RunningAckord
class JobExecutorTest {

    private static final long A_SECOND = 1_000;

    @Autowired
    ProcessEngine engine;

    @Test
    void wakesForTheNextTimer() {
        assertThat(executor()).isInstanceOf(PunctualJobs.class);
        assertThat(executor().isActive()).isTrue();
    }

    @Test
    void asksEverySecondWhetherSomebodyElseHasMadeATimer() {
        assertThat(executor().getMaxWait()).isLessThanOrEqualTo(A_SECOND);
        assertThat(executor().getWaitTimeInMillis()).isLessThanOrEqualTo((int) A_SECOND);
    }

    @Test
    void takesJobsByTheHundred() {
        assertThat(executor().getMaxJobsPerAcquisition()).isGreaterThanOrEqualTo(100);
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
