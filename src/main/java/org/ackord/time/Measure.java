package org.ackord.time;

import java.util.List;

/** One clock on one calendar: the arithmetic of C1, C2, C4 and C10. Instants and durations are nanoseconds. */
record Measure(Timeline timeline, Scale scale) {

    static final Measure ELAPSED = new Measure(Timeline.ELAPSED, Scale.SAME);

    long due(long start, long target, List<Span> pauses) {
        long due = timeline.countAt(start) + scale.toOpen(target);
        for (Span pause : pauses) {
            if (timeline.countAt(pause.from()) >= due) break;
            due += count(pause);
        }
        return timeline.firstAt(due);
    }

    long used(Span span, List<Span> pauses) {
        long used = count(span);
        for (Span pause : pauses) used -= count(pause);
        return scale.toTarget(used);
    }

    long before(long at, long lead) {
        return timeline.lastAt(timeline.countAt(at) - scale.toOpen(lead));
    }

    long count(Span span) {
        return timeline.countAt(span.to()) - timeline.countAt(span.from());
    }
}
