package org.ackord.promise;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.ackord.time.Pause;
import org.jspecify.annotations.Nullable;

/** The customer has the ball; without an end they still have it. */
@Embeddable
record PauseSpan(Instant pausedFrom, @Nullable Instant pausedTo) {

    static PauseSpan since(Instant at) {
        return new PauseSpan(Seconds.down(at), null);
    }

    PauseSpan until(Instant at) {
        return new PauseSpan(pausedFrom, at.isBefore(pausedFrom) ? pausedFrom : Seconds.down(at));
    }

    boolean lasts() {
        return pausedTo == null;
    }

    Pause asPause() {
        return new Pause(pausedFrom, pausedTo);
    }
}
