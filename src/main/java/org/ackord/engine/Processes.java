package org.ackord.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starts processes and tells running ones what happened, always by the key of the case. */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final Timers timers;

    Processes(RuntimeService runtime, Timers timers) {
        this.runtime = runtime;
        this.timers = timers;
    }

    /** Starts the newest version of a process in the caller's transaction. */
    public void start(String processKey, String caseKey, Facts facts) {
        Conflicts.translated(() -> runtime.startProcessInstanceByKey(processKey, caseKey, facts.values()));
    }

    /** Starts the process that waits for this message in the caller's transaction. */
    public void startByMessage(String message, String caseKey, Facts facts) {
        Conflicts.translated(() -> runtime.startProcessInstanceByMessage(message, caseKey, facts.values()));
    }

    /** Changes what the running instance of this process knows of a case. */
    public void change(String processKey, String caseKey, Facts facts) {
        Conflicts.translated(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseKey)
                    .processDefinitionKey(processKey)
                    .unlimitedList()
                    .forEach(instance -> runtime.setVariables(instance.getId(), facts.values()));
            return null;
        });
    }

    /**
     * Tells the running instances of a case that something happened.
     *
     * @return whether anyone was waiting to hear it
     * @throws OptimisticLockingFailureException when somebody moved the case at the same time; all is to be done anew
     */
    public boolean tell(String message, String caseKey, Facts facts) {
        return Conflicts.translated(() -> !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseKey)
                .setVariables(facts.values())
                .correlateAllWithResult()
                .isEmpty());
    }

    /** The same for those instances alone that know this fact. */
    public boolean tellThose(String message, String caseKey, String fact, String value) {
        return Conflicts.translated(() -> !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseKey)
                .processInstanceVariableEquals(fact, value)
                .correlateAllWithResult()
                .isEmpty());
    }

    /** The same, and they know these facts from then on. */
    public boolean tellThose(String message, String caseKey, String fact, String value, Facts facts) {
        return Conflicts.translated(() -> !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseKey)
                .processInstanceVariableEquals(fact, value)
                .setVariables(facts.values())
                .correlateAllWithResult()
                .isEmpty());
    }

    /** Starts the newest version of a process in the caller's transaction, unless an instance runs for this key. */
    public void keep(String processKey, String key) {
        var running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(key)
                .count();
        if (running == 0) start(processKey, key, new Facts());
    }

    /** Starts the newest version of a process that belongs to no case, or, where an instance runs, lets its timers read again. */
    public void watch(String processKey) {
        var running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .unlimitedList();
        if (running.isEmpty()) runtime.startProcessInstanceByKey(processKey);
        running.forEach(instance -> timers.rereadInstance(instance.getId()));
    }
}
