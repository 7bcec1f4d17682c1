package org.ackord.logging;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What lines of the log are about. The names are fields of the Elastic Common Schema. While the engine works on an instance it
 * sets the case by itself.
 */
public enum LogContext {
    REQUEST("http.request.id"),
    CASE("labels.case"),
    /** The id of a raw mail. */
    MAIL("labels.mail");

    private final String field;

    LogContext(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** All lines of this work say it; those after it what those before it said. */
    public void during(@Nullable String value, Runnable work) {
        var before = MDC.get(field);
        try {
            set(value);
            work.run();
        } finally {
            set(before);
        }
    }

    void set(@Nullable String value) {
        if (value == null) MDC.remove(field);
        else MDC.put(field, value);
    }
}
