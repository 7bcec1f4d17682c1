package org.ackord.promise;

/** What a customer was promised. */
public enum Kind {
    /** Somebody has read the message (R3 to R6); its clock never pauses (C4). */
    ACK,

    /** An answer that the customer can act on (R3, R4). */
    ACTIONABLE,

    /** The matter is done (R4). */
    RESOLUTION,

    /** The next news, at an instant that we named (R7, R8); no pause moves it. */
    ETA;

    boolean pauses() {
        return this == ACTIONABLE || this == RESOLUTION;
    }
}
