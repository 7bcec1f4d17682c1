package org.ackord.engine;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.ackord.input.Faults;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.StringValue;
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

    /** The user who brought it about; null where a timer or a mail did. */
    public @Nullable String by() {
        return Context.getCommandContext().getAuthenticatedUserId();
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
        var faults = new Faults();
        var value = take(fact, faults);
        faults.refuseIfAny();
        return value;
    }

    /** The same; what is no text is a fault, and is never read. */
    public @Nullable String take(String fact, Faults faults) {
        var value = execution.getVariableTyped(fact, false);
        execution.removeVariable(fact);
        if (value == null || value.getType() == ValueType.NULL) return null;
        if (value instanceof StringValue text) return text.getValue();
        faults.add(
                true,
                fact,
                "is of the type %s; give a String".formatted(value.getType().getName()));
        return null;
    }

    /** The names of the facts that the instance knows: at its start those that the starter gave. */
    public Set<String> given() {
        return execution.getVariableNames();
    }

    /** Sets a fact that only the current scope of the model sees. */
    public void setLocal(String fact, @Nullable String value) {
        execution.setVariableLocal(fact, value);
    }
}
