package org.ackord.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;

/** Instants as nanoseconds since 1970: exact, cheap to add, and within a long until the year 2262. */
final class Epoch {

    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2200;

    private static final long SECOND = 1_000_000_000L;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("2201-01-01T00:00:00Z");

    private Epoch() {}

    static boolean covers(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(END);
    }

    /** @throws DateTimeException outside the years that calendars cover */
    static long nanos(Instant at) {
        if (!covers(at)) throw outside(at.toString());
        return at.getEpochSecond() * SECOND + at.getNano();
    }

    static long nanos(ZonedDateTime at) {
        return at.toEpochSecond() * SECOND + at.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    static DateTimeException outside(String what) {
        return new DateTimeException("%s is outside the years %d to %d".formatted(what, FIRST_YEAR, LAST_YEAR));
    }
}
