package org.ackord.engine;

import java.util.Date;
import org.ackord.logging.LogContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a job that failed: one that was {@link Postponed} waits, any other loses a try. Each failure is one line in
 * the log; the whole story is kept with the job, for Cockpit.
 */
final class FailedJobs extends DefaultFailedJobCommandFactory {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobs.class);
    private static final String INCIDENT = "postponed";

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        var postponed = Postponed.causeOf(failure);
        if (postponed.isPresent()) return context -> postpone(context, jobId, postponed.get());
        LogContext.CASE.during(
                caseOf(jobId),
                () -> LOG.warn("Job {} failed: {}", jobId, failure.getClass().getName()));
        return super.getCommand(jobId, failure);
    }

    private static @Nullable String caseOf(String jobId) {
        var context = Context.getCommandContext();
        var job = context.getJobManager().findJobById(jobId);
        if (job == null || job.getProcessInstanceId() == null) return null;
        var instance = context.getExecutionManager().findExecutionById(job.getProcessInstanceId());
        return instance == null ? null : instance.getBusinessKey();
    }

    private static Object postpone(CommandContext context, String jobId, Postponed postponed) {
        var job = context.getJobManager().findJobById(jobId);
        if (job == null) return jobId;
        job.unlock();
        job.setDuedate(Date.from(postponed.until()));
        if (postponed.incident() != null) tell(context, job, postponed.incident());
        return jobId;
    }

    /** On the instance itself, so that it stands until the instance goes on to its end. */
    private static void tell(CommandContext context, JobEntity job, String what) {
        var instance = context.getExecutionManager().findExecutionById(job.getProcessInstanceId());
        var isTold = instance.getIncidents().stream()
                .anyMatch(each -> each.getIncidentType().equals(INCIDENT));
        if (!isTold) instance.createIncident(INCIDENT, job.getId(), what);
    }
}
