package org.ackord.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What customers are told.
 *
 * @param number 0 when the incident was declared
 * @param nextUpdateBy until when the next one is promised; null with the last
 */
public record IncidentUpdate(
        int number,
        Kind kind,
        String text,
        Instant at,
        String by,
        @Nullable Instant nextUpdateBy) {

    /** Which news it is. */
    public enum Kind {
        DECLARED,
        UPDATE,
        RESOLVED
    }
}
