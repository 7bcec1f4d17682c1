package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.US_ASCII;

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

    /** Two big mails may begin alike. */
    String fingerprint() {
        var ofContent = Fingerprint.of(content);
        return fullSize == null ? ofContent : MessageIds.sha256((ofContent + ":" + fullSize).getBytes(US_ASCII));
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
