package org.ackord.input;

import java.util.Objects;
import java.util.stream.Stream;

/** What was thrown, and what made it be thrown, outermost first. */
public final class Causes {

    /** Causes may go round in a circle. */
    private static final int DEEPEST = 50;

    private Causes() {}

    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
