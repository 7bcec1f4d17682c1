package org.ackord.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that hits many customers at once.
 *
 * @param service the id of a product of ours, or any other name
 * @param text for customers, as it was when the incident was declared
 * @param owner the user id of whoever writes the updates; null while it is the whole group's
 * @param nextUpdateBy when customers hear of us again; null once it is resolved
 */
public record Incident(
        String key,
        @Nullable String externalId,
        @Nullable String externalHash,
        String severity,
        String service,
        String title,
        String text,
        @Nullable String owner,
        String ownerGroup,
        State state,
        Instant startedAt,
        Instant declaredAt,
        String declaredBy,
        @Nullable Instant resolvedAt,
        @Nullable Instant nextUpdateBy) {

    /** How an incident stands. */
    public enum State {
        OPEN,
        RESOLVED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
