package org.ackord.engine;

import org.ackord.input.FaultyInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * What happens when a person completes a user task, whichever way it was completed (Tasklist, engine REST, Java): the
 * {@code complete} listener of the task in the model. What was typed is taken out of the process into our tables; faulty
 * input refuses the completion (engine REST: 400), and the task stays.
 */
public abstract class CaseTask implements TaskListener {

    protected abstract Facts complete(TaskInput in);

    @Override
    public final void notify(DelegateTask task) {
        try {
            complete(new TaskInput(task)).writeTo(task.getExecution());
        } catch (FaultyInput refused) {
            throw new FormFieldValidationException(refused.faults(), refused.getMessage(), refused);
        }
    }
}
