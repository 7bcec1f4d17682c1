package org.ackord.shift;

import java.time.Instant;
import java.util.stream.Stream;

/** A stretch of time [from, to). */
record Window(Instant from, Instant to) {

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    Stream<Instant> edges() {
        return Stream.of(from, to);
    }
}
