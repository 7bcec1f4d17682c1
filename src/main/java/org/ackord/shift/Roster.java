package org.ackord.shift;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ackord.time.BusinessCalendar;

/**
 * When one person works. Whoever plans no shifts works whenever support is open; whoever the duty table names works outside
 * these hours too; whoever is absent does not work.
 *
 * @param duty whether the table of duties names the person at an instant at which support is closed
 */
record Roster(List<WeeklyShift> shifts, List<Absence> absences, BusinessCalendar calendar, Predicate<Instant> duty) {

    /** Nobody works without a pause for longer than that; a shift that seems to is said to have no end. */
    static final Duration HORIZON = Duration.ofDays(15);

    boolean onShift(Instant at) {
        if (isAbsent(at)) return false;
        var open = calendar.isOpen(at);
        var planned = shifts.isEmpty() ? open : shifts.stream().anyMatch(shift -> shift.covers(at));
        return planned || (!open && duty.test(at));
    }

    /** When the shift ends that the person is on; empty when on none, or when no end is in sight. */
    Optional<Instant> shiftEnds(Instant at) {
        return onShift(at) ? first(at, instant -> !onShift(instant)) : Optional.empty();
    }

    /** When the person works again; empty when at work, or when that is not in sight. */
    Optional<Instant> shiftBegins(Instant at) {
        return onShift(at) ? Optional.empty() : first(at, this::onShift);
    }

    /**
     * Whether tasks have to go to somebody else: absent, or off the shifts that were planned. A person without a plan goes home
     * with everybody else, and nothing changes for them (their clocks stand too).
     */
    boolean isAway(Instant at) {
        return isAbsent(at) || (!shifts.isEmpty() && !onShift(at));
    }

    /** Since when the person is away; the same answer as long as that lasts. */
    Instant awaySince(Instant at) {
        var edges =
                edges(beginOfAbsences(at).minus(HORIZON), at).headSet(at, true).descendingSet();
        var since = Instant.EPOCH;
        for (var edge : edges) {
            if (!isAway(edge)) return since;
            since = edge;
        }
        return Instant.EPOCH;
    }

    /** When the person goes away next; empty when that is not in sight. */
    Optional<Instant> goesAway(Instant after) {
        var away = isAway(after);
        for (var edge : later(after)) {
            if (isAway(edge) && !away) return Optional.of(edge);
            away = isAway(edge);
        }
        return Optional.empty();
    }

    private boolean isAbsent(Instant at) {
        return absences.stream().anyMatch(absence -> absence.covers(at));
    }

    private Optional<Instant> first(Instant after, Predicate<Instant> which) {
        return later(after).stream().filter(which).findFirst();
    }

    private NavigableSet<Instant> later(Instant after) {
        return edges(after, endOfAbsences(after).plus(HORIZON)).tailSet(after, false);
    }

    private Instant beginOfAbsences(Instant at) {
        return absences.stream()
                .map(Absence::from)
                .filter(from -> from.isBefore(at))
                .min(naturalOrder())
                .orElse(at);
    }

    private Instant endOfAbsences(Instant at) {
        return absences.stream()
                .map(Absence::to)
                .filter(to -> to.isAfter(at))
                .max(naturalOrder())
                .orElse(at);
    }

    /** Every instant at which something may change; between two of them nothing does. */
    private NavigableSet<Instant> edges(Instant from, Instant to) {
        var windows = Stream.concat(
                shifts.stream().flatMap(shift -> shift.windows(from, to)),
                absences.stream().map(Absence::window));
        return Stream.of(windows.flatMap(Window::edges), calendar.edges(from, to).stream(), midnights(from, to))
                .flatMap(instants -> instants)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The duty table asks for the weekday. */
    private Stream<Instant> midnights(Instant from, Instant to) {
        var zone = calendar.zone();
        return from.atZone(zone)
                .toLocalDate()
                .datesUntil(to.atZone(zone).toLocalDate().plusDays(1))
                .map(date -> date.atStartOfDay(zone).toInstant());
    }
}
