package org.ackord.time;

import java.util.List;

/** Which time counts, as a count of nanoseconds that runs while it counts and stands while it does not; its zero is arbitrary. */
interface Timeline {

    long countAt(long instant);

    /** The first instant with that count: exactly at closing rather than at the next opening (C1). */
    long firstAt(long count);

    /** The last instant with that count: an opening rather than the closing before it (C2). */
    long lastAt(long count);

    List<Span> countedIn(Span bounds);

    Timeline ELAPSED = new Timeline() {
        @Override
        public long countAt(long instant) {
            return instant;
        }

        @Override
        public long firstAt(long count) {
            return count;
        }

        @Override
        public long lastAt(long count) {
            return count;
        }

        @Override
        public List<Span> countedIn(Span bounds) {
            return List.of(bounds);
        }
    };
}
