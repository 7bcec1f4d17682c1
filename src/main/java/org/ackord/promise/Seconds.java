package org.ackord.promise;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Promises count whole seconds: tables of the engine hold no more on MySQL, and no customer is held to less. */
final class Seconds {

    private Seconds() {}

    static Instant down(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    static Instant up(Instant at) {
        var whole = down(at);
        return whole.equals(at) ? whole : whole.plusSeconds(1);
    }
}
