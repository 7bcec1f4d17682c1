package org.ackord.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.ackord.input.Causes;
import org.jspecify.annotations.Nullable;

/**
 * A step cannot do its work for now, and that is no fault of its case: it is tried again then, and loses none of its tries. What
 * the step did is rolled back.
 */
public final class Postponed extends RuntimeException {

    private final Instant until;
    private final @Nullable String incident;

    /** @param incident what people shall see in Cockpit until the step is done; null when there is nothing to tell */
    public Postponed(Instant until, String reason, @Nullable String incident) {
        super(reason, null, false, false);
        this.until = until;
        this.incident = incident;
    }

    static Optional<Postponed> causeOf(@Nullable Throwable failure) {
        return Stream.ofNullable(failure)
                .flatMap(Causes::of)
                .filter(Postponed.class::isInstance)
                .map(Postponed.class::cast)
                .findFirst();
    }

    Instant until() {
        return until;
    }

    @Nullable
    String incident() {
        return incident;
    }
}
