package org.ackord.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Moves open timers, and the due dates of open tasks. Both read their instant from the promise ledger by an expression of the
 * model; when a pause, a new policy or a new calendar moves it there, those of the case read it again.
 */
@Component
public class Timers {

    private final ProcessEngineConfigurationImpl engine;

    Timers(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Lets the open timers and tasks of the case evaluate their dates again, in the caller's transaction. */
    public void reread(String caseKey) {
        engine.getCommandExecutorTxRequired().execute(new RereadDates(caseKey));
    }
}
