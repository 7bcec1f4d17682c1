package org.ackord.outreach;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a customer is to be reached. */
public enum Occasion {
    /** Not at the meeting three minutes after it began (R21). */
    NOT_THERE,

    /** Has not accepted the invitation two days before (R20). */
    NOT_ACCEPTED;

    /** As the table {@code contact-ladder} and the names of texts have it. */
    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
