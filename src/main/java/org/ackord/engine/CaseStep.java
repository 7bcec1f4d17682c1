package org.ackord.engine;

import org.ackord.input.FaultyInput;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A service task of a model. Its facts become variables that gateways and timers read; a problem becomes the BPMN error of
 * that code. Faulty input refuses a start (engine REST: 400); any other exception is always technical: rolled back, retried, at last an incident in Cockpit. A step may run twice
 * (after a crash), so it checks what was done already.
 */
public abstract class CaseStep implements JavaDelegate {

    protected abstract Outcome perform(StepInput in);

    @Override
    public final void execute(DelegateExecution execution) {
        var outcome = performed(new StepInput(execution));
        if (outcome instanceof Outcome.Problem problem) throw new BpmnError(problem.code(), problem.reason());
        if (outcome instanceof Outcome.Done done) done.facts().writeTo(execution);
    }

    private Outcome performed(StepInput in) {
        try {
            return perform(in);
        } catch (FaultyInput refused) {
            throw new FormFieldValidationException(refused.faults(), refused.getMessage(), refused);
        }
    }
}
