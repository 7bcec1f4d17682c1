package org.ackord.retro;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the team on call looks back at a week. It has no field for guilt.
 *
 * @param dueAt until when it is to be held; null, as is {@code remindAt}, until it is prepared
 */
record Retro(
        String key,
        Stage stage,
        @Nullable Instant preparedAt,
        @Nullable Instant dueAt,
        @Nullable Instant remindAt,
        Words words,
        @Nullable Instant publishedAt,
        @Nullable Instant doneAt) {

    /** Where it stands. */
    enum Stage {
        PLANNED,
        HOLDING,
        PUBLISHED,
        DONE
    }

    /** What the team answers: what went well, what could have gone better, what to remember next time (R25). */
    record Words(String wentWell, String goBetter, String remember) {}

    boolean isPrepared() {
        return stage != Stage.PLANNED;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public Week week() {
        return Week.ofKey(key).orElseThrow();
    }
}
