package org.ackord.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The open intervals of some whole years with the open time before each, for binary search both ways. Immutable: growing
 * makes a new one in which every count is the same as before.
 */
final class OpenIndex {

    private final Span covered;
    private final long lowest;
    private final long highest;
    private final long[] starts;
    private final long[] ends;
    private final long[] counts;

    private OpenIndex(Span covered, long lowest, long[] starts, long[] ends) {
        this.covered = covered;
        this.lowest = lowest;
        this.starts = starts;
        this.ends = ends;
        this.counts = new long[starts.length];
        long count = lowest;
        for (int i = 0; i < starts.length; count += ends[i] - starts[i], i++) counts[i] = count;
        this.highest = count;
    }

    static OpenIndex of(Span year, List<Span> open) {
        return new OpenIndex(year, 0, starts(open), ends(open));
    }

    OpenIndex followedBy(Span year, List<Span> open) {
        var both = new Span(covered.from(), year.to());
        return new OpenIndex(both, lowest, joined(starts, starts(open)), joined(ends, ends(open)));
    }

    OpenIndex precededBy(Span year, List<Span> open) {
        long less = open.stream().mapToLong(span -> span.to() - span.from()).sum();
        var both = new Span(year.from(), covered.to());
        return new OpenIndex(both, lowest - less, joined(starts(open), starts), joined(ends(open), ends));
    }

    boolean beginsAfter(long instant) {
        return instant < covered.from();
    }

    boolean endsBefore(long instant) {
        return instant > covered.to();
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }

    long countAt(long instant) {
        int i = lastUpTo(instant, starts);
        return i < 0 ? lowest : counts[i] + Math.min(instant, ends[i]) - starts[i];
    }

    long firstAt(long count) {
        int i = lastUpTo(count - 1, counts);
        return starts[i] + count - counts[i];
    }

    long lastAt(long count) {
        int i = lastUpTo(count, counts);
        return starts[i] + count - counts[i];
    }

    List<Span> openIn(Span bounds) {
        var open = new ArrayList<Span>();
        for (int i = Math.max(0, lastUpTo(bounds.from(), starts)); i < starts.length && starts[i] < bounds.to(); i++)
            open.add(new Span(starts[i], ends[i]).clippedTo(bounds));
        open.removeIf(Span::isEmpty);
        return open;
    }

    private static int lastUpTo(long value, long[] sorted) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 2;
    }

    private static long[] starts(List<Span> spans) {
        return spans.stream().mapToLong(Span::from).toArray();
    }

    private static long[] ends(List<Span> spans) {
        return spans.stream().mapToLong(Span::to).toArray();
    }

    private static long[] joined(long[] first, long[] second) {
        long[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
