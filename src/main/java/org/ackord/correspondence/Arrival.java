package org.ackord.correspondence;

import java.time.Instant;
import org.ackord.correspondence.RawMail.Place;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was fetched, before it is kept.
 *
 * @param fullSize how big it is when this is only its beginning, else null
 * @param trouble why it goes straight into quarantine, null when it is fine
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Arrival(
        Place place,
        Instant receivedAt,
        byte[] content,
        @Nullable Long fullSize,
        @Nullable String trouble) {

    String fingerprint() {
        return fullSize == null ? Fingerprint.of(content) : Fingerprint.ofBeginning(content, fullSize);
    }

    /**
     * An arrival that is in our table.
     *
     * @param rawId the row that holds it: an older one if it was delivered before
     */
    record Kept(Arrival arrival, String rawId, boolean isNew) {

        boolean wantsFiling() {
            return isNew && arrival.trouble() == null;
        }
    }
}
