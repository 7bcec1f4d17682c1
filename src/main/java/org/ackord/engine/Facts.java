package org.ackord.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * What a step or a completed task tells its model: few, small, primitive values, never a person's data (R37). A fact of null
 * is known to the model as null.
 */
public final class Facts {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    public Facts with(String name, @Nullable String value) {
        values.put(name, value);
        return this;
    }

    public Facts with(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    public Facts with(String name, int value) {
        values.put(name, value);
        return this;
    }

    /** The instant as ISO-8601 text in UTC, which timers of the engine read as it is. */
    public Facts with(String name, Instant value) {
        return with(name, value.toString());
    }

    public Map<String, @Nullable Object> values() {
        return values;
    }

    void writeTo(VariableScope scope) {
        values.forEach(scope::setVariable);
    }
}
