package org.ackord.meeting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a meeting stands. What the customer's attendees answered makes the first four. */
public enum MeetingState {
    AGREED,
    TENTATIVE,
    ACCEPTED,
    DECLINED,
    /** The customer did not come; another time may be found. */
    MISSED,
    HELD,
    CANCELLED;

    public boolean isOver() {
        return this == HELD || this == CANCELLED;
    }

    /** Whether an answer to the invitation still says something. */
    boolean isAnswerable() {
        return this != MISSED && !isOver();
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
