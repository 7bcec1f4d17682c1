package org.ackord.outreach;

import com.fasterxml.jackson.annotation.JsonValue;

/** What came of a step. */
public enum Result {
    /** The message is on its way; the customer may answer. */
    SENT,

    /** The customer was spoken to, or has answered. */
    REACHED,

    /** Nobody answered, or a message was left. */
    NOT_REACHED,

    /** This way does not lead to the customer. */
    NOT_POSSIBLE;

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
