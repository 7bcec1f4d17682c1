package org.ackord.appointment;

import java.time.Instant;

/** A stretch of time [from, to) that is taken already. */
public record BusyTime(Instant from, Instant to) {

    boolean overlaps(Instant begin, Instant end) {
        return begin.isBefore(to) && from.isBefore(end);
    }
}
