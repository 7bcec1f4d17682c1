package org.ackord.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody does, and until when, because of what was learnt. */
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
