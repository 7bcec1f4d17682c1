package org.ackord.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Moves open timers. Timers of the models read their instant from the promise ledger; when a pause, a new policy or a new
 * calendar moves it there, the timers of the case read it again.
 */
@Component
public class Timers {

    private final RuntimeService runtime;
    private final ManagementService management;

    Timers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** Lets every open timer of the case evaluate its date again, in the caller's transaction. */
    public void reread(String caseKey) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }
}
