package org.ackord.time;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pauses as the arithmetic needs them: in order, apart, and only inside the time that is looked at. */
final class Pauses {

    private Pauses() {}

    /** For looking back: what still lasts lasts until the end. */
    static List<Span> within(Span bounds, List<Pause> pauses) {
        if (pauses.isEmpty()) return List.of();
        return Span.union(pauses.stream()
                .map(pause -> new Span(Epoch.nanos(pause.from()), nanosOr(bounds.to(), pause.to())))
                .map(pause -> pause.clippedTo(bounds)));
    }

    /** For looking ahead: how long a pause will last is not known before it has ended. */
    static List<Span> after(long start, List<Pause> pauses) {
        for (Pause pause : pauses)
            if (pause.to() == null)
                throw new IllegalArgumentException("No due instant while a pause lasts, since " + pause.from());
        return within(new Span(start, Long.MAX_VALUE), pauses);
    }

    private static long nanosOr(long other, @Nullable Instant at) {
        return at == null ? other : Epoch.nanos(at);
    }
}
