package org.ackord.correspondence;

import java.time.Instant;

/** A mail as our server gave it. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record RawMail(String id, Instant receivedAt, byte[] content) {

    enum State {
        STORED,
        FILED,
        IGNORED,
        QUARANTINED
    }

    /** Where it lies on the server; a UID is only good together with its UIDVALIDITY (RFC 9051 §2.3.1.1). */
    record Place(String mailbox, long uidValidity, long uid) {}
}
