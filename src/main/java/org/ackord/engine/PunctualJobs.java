package org.ackord.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskExecutor;

/**
 * The job executor of Spring with one difference: when there is nothing to do, it sleeps until the next timer is due, and not as
 * long as it would otherwise. The settings {@code camunda.bpm.job-execution} hold; what stands there is the longest sleep.
 */
final class PunctualJobs extends SpringJobExecutor {

    private final NextTimer next;

    PunctualJobs(TaskExecutor threads, JobExecutionProperty settings, NextTimer next) {
        this.next = next;
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        setLockTimeInMillis(given(settings.getLockTimeInMillis(), getLockTimeInMillis()));
        setMaxJobsPerAcquisition(given(settings.getMaxJobsPerAcquisition(), getMaxJobsPerAcquisition()));
        setWaitTimeInMillis(given(settings.getWaitTimeInMillis(), getWaitTimeInMillis()));
        setMaxWait(given(settings.getMaxWait(), getMaxWait()));
        setBackoffTimeInMillis(given(settings.getBackoffTimeInMillis(), getBackoffTimeInMillis()));
        setMaxBackoff(given(settings.getMaxBackoff(), getMaxBackoff()));
        setBackoffDecreaseThreshold(given(settings.getBackoffDecreaseThreshold(), getBackoffDecreaseThreshold()));
        setWaitIncreaseFactor(given(settings.getWaitIncreaseFactor(), getWaitIncreaseFactor()));
    }

    private static <T> T given(@Nullable T setting, T otherwise) {
        return setting == null ? otherwise : setting;
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsRunnable = new SequentialJobAcquisitionRunnable(this) {
            @Override
            protected JobAcquisitionStrategy initializeAcquisitionStrategy() {
                return new UntilTheNextTimer(jobExecutor, next::within);
            }
        };
    }
}
