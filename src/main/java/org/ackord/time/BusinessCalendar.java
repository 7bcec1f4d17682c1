package org.ackord.time;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;

/**
 * One version of a calendar, and the arithmetic of promises on it (rules C1 to C10). Immutable and safe to share; open time is
 * indexed by the year when first asked for, after that an answer is a few binary searches.
 *
 * <p>Instants lie in the years 1970 to 2200, everything else is a {@link DateTimeException}. A target is more
 * than nothing and at most 50 years.
 */
public final class BusinessCalendar {

    /** Keeps the last due instant within a long of nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(50 * 365);

    private final String id;
    private final int version;
    private final CalendarDefinition definition;
    private final String holidays;
    private final DayPlan plan;
    private final Timeline openTime;
    private final Measure workingTime;
    private final Measure businessDays;

    private BusinessCalendar(String id, int version, CalendarDefinition definition, @Nullable String holidays) {
        this.id = id;
        this.version = version;
        this.definition = definition;
        this.holidays = holidays == null ? "none" : holidays;
        this.plan = new DayPlan(definition);
        this.openTime = new OpenTime(new Openings(definition.zone(), plan));
        this.workingTime = new Measure(openTime, Scale.SAME);
        this.businessDays = new Measure(openTime, Scale.ofDay(plan.secondsOfFullDay()));
    }

    /** @throws FaultyInput when it would never be open (C9) or its holiday region is unknown */
    public static BusinessCalendar of(String id, int version, CalendarDefinition definition) {
        return new BusinessCalendar(id, version, definition, definition.holidayRegion());
    }

    /** The same calendar with these holidays instead of its own holidays and closing days; half days stay. */
    public BusinessCalendar withHolidays(Collection<LocalDate> dates) {
        return new BusinessCalendar(id, version, definition.withHolidays(dates), "as given");
    }

    public String id() {
        return id;
    }

    public int version() {
        return version;
    }

    public ZoneId zone() {
        return definition.zone();
    }

    /** C1: open at the instant of opening, closed at that of closing. */
    public boolean isOpen(Instant at) {
        return nextOpening(at).equals(at);
    }

    /** The instant itself when it is open. */
    public Instant nextOpening(Instant at) {
        return Epoch.instant(openTime.lastAt(openTime.countAt(Epoch.nanos(at))));
    }

    /** When it opens and closes between two instants, in order; an opening that lasts at an end is cut there. */
    public List<Instant> edges(Instant from, Instant to) {
        return openTime.countedIn(new Span(Epoch.nanos(from), Epoch.nanos(to))).stream()
                .flatMap(open -> Stream.of(open.start(), open.end()))
                .toList();
    }

    /** Open time between two instants, nothing when they come the other way round. */
    public Duration workingTime(Instant from, Instant to) {
        return elapsed(PromiseClock.WORKING_TIME, from, to, List.of());
    }

    /**
     * How much of a target is used up, in units of the target: a full opening day is 24 h of business days. A pause without an
     * end still lasts at {@code to}.
     */
    public Duration elapsed(PromiseClock clock, Instant from, Instant to, List<Pause> pauses) {
        var span = new Span(Epoch.nanos(from), Epoch.nanos(to));
        if (span.isEmpty()) return Duration.ZERO;
        return Duration.ofNanos(measure(clock).used(span, Pauses.within(span, pauses)));
    }

    /**
     * The last instant that is on time (C1). Pauses may overlap, and count only as far as the clock would have run in them; one
     * that begins at the due instant or later moves nothing.
     *
     * @throws IllegalArgumentException when a pause has not ended, or the target is out of bounds
     */
    public Instant dueAt(PromiseClock clock, Instant start, Duration target, List<Pause> pauses) {
        long began = Epoch.nanos(start);
        return Epoch.instant(measure(clock).due(began, positive(target), Pauses.after(began, pauses)));
    }

    /** C8: when this share of the target is used up, on the same clock with the same pauses; more than 1 is after the due instant. */
    public Instant warningAt(PromiseClock clock, Instant start, Duration target, double share, List<Pause> pauses) {
        var part = BigDecimal.valueOf(positive(target)).multiply(BigDecimal.valueOf(share));
        return dueAt(
                clock,
                start,
                Duration.ofNanos(part.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue()),
                pauses);
    }

    /** C8, looking back: the last instant that leaves this much of the clock until then; never in time that does not count. */
    public Instant before(PromiseClock clock, Instant at, Duration lead) {
        return Epoch.instant(measure(clock).before(Epoch.nanos(at), positive(lead)));
    }

    /** {@link #dueAt} with the receipt, which costs more than the instant alone. */
    public Deadline deadline(PromiseClock clock, Instant start, Duration target, List<Pause> pauses) {
        long began = Epoch.nanos(start);
        var merged = Pauses.after(began, pauses);
        long due = measure(clock).due(began, positive(target), merged);
        var writer = new ReceiptWriter(this, clock, new Span(began, due), merged);
        return new Deadline(Epoch.instant(due), writer.write(target));
    }

    Measure measure(PromiseClock clock) {
        return switch (clock) {
            case WORKING_TIME -> workingTime;
            case BUSINESS_DAYS -> businessDays;
            case ELAPSED -> Measure.ELAPSED;
        };
    }

    DayPlan plan() {
        return plan;
    }

    String holidays() {
        return holidays;
    }

    private static long positive(Duration target) {
        if (target.isNegative() || target.isZero() || target.compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("More than nothing and at most %s, not %s".formatted(LONGEST, target));
        return target.toNanos();
    }
}
