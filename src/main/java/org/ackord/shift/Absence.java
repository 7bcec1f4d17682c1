package org.ackord.shift;

import java.time.Instant;

/** Somebody is away, whatever their shifts say. Why is nobody's business, so it is not kept. */
record Absence(String id, String userId, Instant from, Instant to) {

    boolean covers(Instant at) {
        return window().covers(at);
    }

    Window window() {
        return new Window(from, to);
    }
}
