package org.ackord.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a case stands. {@code ANSWERED}: the engineer has resolved it and the consultant still asks the customer (R9). */
public enum Status {
    OPEN,
    WAITING,
    ANSWERED,
    RESOLVED,
    CLOSED,
    DISMISSED,
    WITHDRAWN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Nothing is written to its customer any more. */
    public boolean isOver() {
        return this == CLOSED || this == DISMISSED || this == WITHDRAWN;
    }
}
