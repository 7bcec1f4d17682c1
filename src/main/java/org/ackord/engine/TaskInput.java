package org.ackord.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.ackord.input.FaultyInput;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/** What a person typed into a task, read once and taken out of the process. */
public final class TaskInput {

    private final DelegateTask task;

    TaskInput(DelegateTask task) {
        this.task = task;
    }

    public String caseKey() {
        return task.getExecution().getProcessBusinessKey();
    }

    /** The user who completes the task; the assignee, or else the system, where the engine runs without a login. */
    public String by() {
        var user = Context.getCommandContext().getAuthenticatedUserId();
        if (user != null) return user;
        return task.getAssignee() == null ? "system" : task.getAssignee();
    }

    /** Whose task it is; where it is nobody's, whoever completes it. */
    public String holder() {
        return task.getAssignee() == null ? by() : task.getAssignee();
    }

    /** A fact of the model, left where it is. */
    public @Nullable String fact(String name) {
        var value = task.getVariable(name);
        return value == null ? null : value.toString();
    }

    /** The text of a field, stripped; null when it is missing or blank. */
    public @Nullable String take(String field) {
        var value = task.getVariable(field);
        task.removeVariable(field);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    public @Nullable Boolean takeFlag(String field) {
        var value = take(field);
        if (value == null) return null;
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new FaultyInput(field, "is '%s'; say true or false".formatted(value));
        };
    }

    /** An instant with an offset (ISO-8601), as every way into a task has to give it. */
    public @Nullable Instant takeInstant(String field) {
        var value = take(field);
        if (value == null) return null;
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException notAnInstant) {
            throw new FaultyInput(
                    field, "is '%s'; give date, time and offset, such as 2026-06-05T16:30:00-04:00".formatted(value));
        }
    }
}
