package org.ackord.input;

import java.util.Objects;
import java.util.stream.Stream;

/** What was thrown, and what made it be thrown, outermost first. */
public final class Causes {

    private Causes() {}

    public static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }
}
