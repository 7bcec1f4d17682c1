package org.ackord.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The customer has the ball in [from, to), so no clock but that of an acknowledgement runs (C4); without an end it still lasts. */
public record Pause(Instant from, @Nullable Instant to) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Pause {
        if (to != null && to.isBefore(from))
            throw new IllegalArgumentException("A pause from %s cannot end at %s".formatted(from, to));
    }
}
