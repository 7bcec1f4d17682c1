package org.ackord.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it stands.
 *
 * @param chosen null while there is no answer, and when no time fits
 */
record OfferRow(
        String id,
        String businessKey,
        String subject,
        @Nullable String language,
        ZoneId zone,
        Duration length,
        Instant expiresAt,
        boolean ended,
        boolean answered,
        @Nullable Instant chosen) {

    boolean isOver(Instant now) {
        return ended || !now.isBefore(expiresAt);
    }
}
