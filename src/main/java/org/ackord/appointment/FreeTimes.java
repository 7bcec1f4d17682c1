package org.ackord.appointment;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ackord.shift.Shifts;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.PromiseClock;
import org.ackord.time.SupportCalendar;
import org.springframework.stereotype.Component;

/**
 * When both sides are at work and nothing else is planned: on half hours, the earliest of each half day of the customer's, so that
 * the times differ from each other. Reckons with instants, so that a change to summer time on either side changes nothing.
 */
@Component
class FreeTimes {

    private static final long HALF_HOUR = 1800;
    private static final int NOON = 12;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final SupportCalendar support;
    private final Shifts shifts;
    private final AppointmentSettings settings;
    private final Clock clock;

    private record HalfDay(LocalDate date, boolean morning) {

        static HalfDay of(Instant at, ZoneId zone) {
            var local = at.atZone(zone);
            return new HalfDay(local.toLocalDate(), local.getHour() < NOON);
        }
    }

    FreeTimes(SupportCalendar support, Shifts shifts, AppointmentSettings settings, Clock clock) {
        this.support = support;
        this.shifts = shifts;
        this.settings = settings;
        this.clock = clock;
    }

    /** The earliest first; none when no hour in sight suits both sides. */
    List<Instant> find(NewOffer wish) {
        var calendar = support.get();
        var found = new ArrayList<Instant>();
        var used = new HashSet<HalfDay>();
        halfHours(calendar).forEach(at -> {
            var half = HalfDay.of(at, wish.zone());
            if (found.size() == settings.times() || used.contains(half) || !fits(wish, at, calendar)) return;
            used.add(half);
            found.add(at);
        });
        return found;
    }

    private Stream<Instant> halfHours(BusinessCalendar calendar) {
        var now = clock.instant();
        var first = calendar.dueAt(PromiseClock.WORKING_TIME, now, settings.notice(), List.of());
        var begin = Instant.ofEpochSecond(Math.floorDiv(first.getEpochSecond() + HALF_HOUR - 1, HALF_HOUR) * HALF_HOUR);
        var end = now.plus(settings.horizon());
        return Stream.iterate(begin, at -> at.isBefore(end), at -> at.plusSeconds(HALF_HOUR));
    }

    private boolean fits(NewOffer wish, Instant at, BusinessCalendar calendar) {
        var end = at.plus(wish.length());
        return calendar.workingTime(at, end).equals(wish.length())
                && isInWorkingHours(at.atZone(wish.zone()), end.atZone(wish.zone()))
                && wish.taken().stream().noneMatch(taken -> taken.overlaps(at, end))
                && (wish.host() == null || shifts.onShift(wish.host(), at, end));
    }

    private boolean isInWorkingHours(ZonedDateTime begin, ZonedDateTime end) {
        return begin.toLocalDate().equals(end.toLocalDate())
                && !WEEKEND.contains(begin.getDayOfWeek())
                && !begin.toLocalTime().isBefore(settings.customerFrom())
                && !end.toLocalTime().isAfter(settings.customerTo());
    }
}
