package org.ackord.postmortem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody does, and until when, so that it does not happen again. */
public record Action(
        String id,
        int number,
        Kind kind,
        String what,
        String owner,
        Instant dueAt,
        Instant remindAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String doneNote) {

    /** What it changes. */
    public enum Kind {
        DOCUMENTATION,
        CODE,
        OTHER
    }
}
