package org.ackord.engine;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A service task of a model. Its facts become variables that gateways and timers read; a problem becomes the BPMN error of
 * that code. An exception is always technical: rolled back, retried, at last an incident in Cockpit. A step may run twice
 * (after a crash), so it checks what was done already.
 */
public abstract class CaseStep implements JavaDelegate {

    protected abstract Outcome perform(StepInput in);

    @Override
    public final void execute(DelegateExecution execution) {
        var outcome = perform(new StepInput(execution));
        if (outcome instanceof Outcome.Problem problem) throw new BpmnError(problem.code(), problem.reason());
        if (outcome instanceof Outcome.Done done) done.facts().writeTo(execution);
    }
}
