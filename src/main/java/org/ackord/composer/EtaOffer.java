package org.ackord.composer;

import java.time.Instant;

/**
 * A date for the next news that a team can keep.
 *
 * @param kind what it is called by
 * @param count of opening hours or of business days from now; 0 is today
 */
record EtaOffer(Kind kind, int count, Instant at) {

    enum Kind {
        HOURS,
        MIDDLE_OF_DAY,
        END_OF_DAY
    }
}
