package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.ackord.RunningAckord;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's own settings fire timers half a minute late on an idle system; TimerLatenessBench measures ours. */
@RunningAckord
class JobExecutorTest {

    private static final long HALF_A_SECOND = 500;

    @Autowired
    ProcessEngine engine;

    @Test
    void asksTwiceASecondForDueTimersEvenWhenThereWereNone() {
        var executor = executor();

        assertThat(executor.isActive()).isTrue();
        assertThat(executor.getMaxWait()).isLessThanOrEqualTo(HALF_A_SECOND);
        assertThat(executor.getWaitTimeInMillis()).isLessThanOrEqualTo((int) HALF_A_SECOND);
    }

    @Test
    void takesJobsByTheHundred() {
        assertThat(executor().getMaxJobsPerAcquisition()).isGreaterThanOrEqualTo(100);
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
