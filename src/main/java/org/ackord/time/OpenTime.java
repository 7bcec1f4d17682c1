package org.ackord.time;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The open time of a calendar, worked out a year at a time when it is first asked for. No lock:
 * two who need the same year may both work it out. */
final class OpenTime implements Timeline {

    /** New Year comes hours earlier or later in a zone than in UTC. */
    private static final int FIRST_LOCAL_YEAR = Epoch.FIRST_YEAR - 1;

    private static final int LAST_LOCAL_YEAR = Epoch.LAST_YEAR + 1;

    private final Openings openings;
    private final AtomicReference<@Nullable Years> known = new AtomicReference<>();

    OpenTime(Openings openings) {
        this.openings = openings;
    }

    @Override
    public long countAt(long instant) {
        return around(instant).index.countAt(instant);
    }

    @Override
    public long firstAt(long count) {
        return reaching(count - 1, count).index.firstAt(count);
    }

    @Override
    public long lastAt(long count) {
        return reaching(count, count + 1).index.lastAt(count);
    }

    @Override
    public List<Span> countedIn(Span bounds) {
        around(bounds.from());
        return around(bounds.to()).index.openIn(bounds);
    }

    private Years around(long instant) {
        Years years = knownFrom(instant);
        while (years.index.beginsAfter(instant)) years = earlier(years);
        while (years.index.endsBefore(instant)) years = later(years);
        return years;
    }

    private Years reaching(long lowest, long highest) {
        Years years = knownFrom(0);
        while (years.index.lowest() > lowest) years = earlier(years);
        while (years.index.highest() < highest) years = later(years);
        return years;
    }

    private Years knownFrom(long instant) {
        Years years = known.get();
        if (years != null) return years;
        int year = openings.yearOf(instant);
        return grown(null, new Years(year, year, OpenIndex.of(openings.spanOf(year), openings.openIn(year))));
    }

    private Years earlier(Years seen) {
        int year = seen.first - 1;
        if (year < FIRST_LOCAL_YEAR) throw Epoch.outside("The time asked for");
        var index = seen.index.precededBy(openings.spanOf(year), openings.openIn(year));
        return grown(seen, new Years(year, seen.last, index));
    }

    private Years later(Years seen) {
        int year = seen.last + 1;
        if (year > LAST_LOCAL_YEAR) throw Epoch.outside("The time asked for");
        var index = seen.index.followedBy(openings.spanOf(year), openings.openIn(year));
        return grown(seen, new Years(seen.first, year, index));
    }

    /** Whoever comes second goes on with what the first has made: a count means something in one line of growth only. */
    private Years grown(@Nullable Years seen, Years wider) {
        return known.compareAndSet(seen, wider) ? wider : requireNonNull(known.get());
    }

    private record Years(int first, int last, OpenIndex index) {}
}
