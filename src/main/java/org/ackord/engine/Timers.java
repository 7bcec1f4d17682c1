package org.ackord.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Moves open timers. Timers of the models read their instant from the promise ledger; when a pause, a new policy or a new
 * calendar moves it there, the timers of the case read it again.
 */
@Component
public class Timers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;

    Timers(RuntimeService runtime, ManagementService management, IdentityService identity) {
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
    }

    /** Lets every open timer of the case evaluate its date again, in the caller's transaction and by nobody's leave. */
    public void reread(String caseKey) {
        var user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            timersOf(caseKey).forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        } finally {
            if (user != null) identity.setAuthentication(user);
        }
    }

    private Stream<Job> timersOf(String caseKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).unlimitedList().stream()
                .map(ProcessInstance::getId)
                .flatMap(id -> management.createJobQuery().processInstanceId(id).timers().unlimitedList().stream());
    }
}
