package org.ackord.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose to do.
 *
 * @param undoUntil when the time to take it back ends; what cannot be made undone is done only then
 */
public record BulkAction(
        String id,
        Kind kind,
        String target,
        String chosenBy,
        Instant undoUntil,
        @Nullable String undoneBy) {

    boolean isOpen(Instant now) {
        return undoneBy == null && now.isBefore(undoUntil);
    }
}
