package org.ackord.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose to do.
 *
 * @param actAt when it is done, unless somebody takes it back before
 */
public record BulkAction(
        String id,
        Kind kind,
        String target,
        String chosenBy,
        Instant actAt,
        @Nullable String undoneBy) {

    boolean isOpen(Instant now) {
        return undoneBy == null && now.isBefore(actAt);
    }
}
