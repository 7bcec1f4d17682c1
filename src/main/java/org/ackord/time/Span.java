package org.ackord.time;

import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;

/** A stretch of time [from, to) in nanoseconds of {@link Epoch}; empty when it ends before it begins. */
record Span(long from, long to) {

    boolean isEmpty() {
        return from >= to;
    }

    Duration length() {
        return Duration.ofNanos(to - from);
    }

    Instant start() {
        return Epoch.instant(from);
    }

    Instant end() {
        return Epoch.instant(to);
    }

    Span clippedTo(Span bounds) {
        return new Span(Math.max(from, bounds.from), Math.min(to, bounds.to));
    }

    /** What is left of it when the cuts, in order and apart, are taken out. */
    Stream<Span> without(List<Span> cuts) {
        var rest = Stream.<Span>builder();
        long at = from;
        for (Span cut : cuts) {
            rest.add(new Span(at, Math.min(cut.from, to)));
            at = Math.max(at, cut.to);
        }
        return rest.add(new Span(at, to)).build().filter(span -> !span.isEmpty());
    }

    /** The same time, in order, with what overlaps or touches made one. */
    static List<Span> union(Stream<Span> spans) {
        var union = new ArrayDeque<Span>();
        spans.filter(span -> !span.isEmpty()).sorted(comparingLong(Span::from)).forEach(span -> {
            boolean joins = !union.isEmpty() && span.from <= union.getLast().to;
            union.add(joins ? union.removeLast().stretchedTo(span.to) : span);
        });
        return List.copyOf(union);
    }

    private Span stretchedTo(long end) {
        return new Span(from, Math.max(to, end));
    }
}
