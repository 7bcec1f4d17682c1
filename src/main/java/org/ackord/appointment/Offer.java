package org.ackord.appointment;

import java.time.Instant;
import java.util.List;

/**
 * What a customer may choose from.
 *
 * @param url for the customer alone: whoever has it can choose
 * @param times when the meeting would begin, the earliest first
 */
public record Offer(String id, String url, List<Instant> times, Instant expiresAt) {

    /** Without the address. */
    @Override
    public String toString() {
        return "Offer[id=%s, times=%s]".formatted(id, times);
    }
}
