package org.ackord.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as our server gave it.
 *
 * @param givenSender the address that a person typed for a mail that names no usable sender itself
 * @param fullSize how big it is when this is only its beginning, else null
 * @param isReleased a person has looked at it in quarantine and wants it filed
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record RawMail(
        String id,
        Instant receivedAt,
        byte[] content,
        @Nullable String givenSender,
        @Nullable Long fullSize,
        boolean isReleased) {

    RawMail(String id, Instant receivedAt, byte[] content) {
        this(id, receivedAt, content, null, null, false);
    }

    enum State {
        STORED,
        FILED,
        IGNORED,
        QUARANTINED,
        DROPPED
    }

    /** Where it lies on the server; a UID is only good together with its UIDVALIDITY (RFC 9051 §2.3.1.1). */
    record Place(String mailbox, long uidValidity, long uid) {}
}
