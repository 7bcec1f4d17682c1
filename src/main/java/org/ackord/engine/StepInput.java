package org.ackord.engine;

import static java.util.Objects.requireNonNull;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What a step gets: the case that it works on, and the facts that the model knows. */
public final class StepInput {

    private final DelegateExecution execution;

    StepInput(DelegateExecution execution) {
        this.execution = execution;
    }

    /** The business key of the instance. */
    public String caseKey() {
        return requireNonNull(execution.getProcessBusinessKey(), "the process instance has no business key");
    }

    /** The business key that the starter gave, before the case is on record; null when there was none. */
    public @Nullable String givenKey() {
        return execution.getProcessBusinessKey();
    }

    /** Gives an instance that was started without a business key the key of its case. */
    public void identifyAs(String caseKey) {
        execution.setProcessBusinessKey(caseKey);
    }

    public @Nullable String text(String fact) {
        var value = execution.getVariable(fact);
        return value == null ? null : value.toString();
    }

    /** A fact that counts something; 0 when it is not known. */
    public int number(String fact) {
        return execution.getVariable(fact) instanceof Number number ? number.intValue() : 0;
    }

    /** Reads a text that came from outside and removes it from the process: texts live in our own tables. */
    public @Nullable String take(String fact) {
        var value = text(fact);
        execution.removeVariable(fact);
        return value;
    }

    /** Sets a fact that only the current scope of the model sees. */
    public void setLocal(String fact, @Nullable String value) {
        execution.setVariableLocal(fact, value);
    }
}
