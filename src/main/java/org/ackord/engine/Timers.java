package org.ackord.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Moves open timers, and the due dates and priorities of open tasks. They read them from the promise ledger by an expression of
 * the model; when a pause, a new policy, a new calendar or a verdict changes them there, those of the case read them again.
 */
@Component
public class Timers {

    private final ProcessEngineConfigurationImpl engine;

    Timers(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Lets the open timers and tasks of the case evaluate their expressions again, in the caller's transaction. */
    public void reread(String caseKey) {
        engine.getCommandExecutorTxRequired().execute(Reread.timersAndTasks(caseKey));
    }

    /** The same for its tasks alone: a verdict moves no timer. */
    public void rereadTasks(String caseKey) {
        engine.getCommandExecutorTxRequired().execute(Reread.tasks(caseKey));
    }

    /** The same for the timers of one instance. */
    void rereadInstance(String instanceId) {
        var management = engine.getManagementService();
        engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    management
                            .createJobQuery()
                            .processInstanceId(instanceId)
                            .timers()
                            .unlimitedList()
                            .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
                    return null;
                }));
    }
}
