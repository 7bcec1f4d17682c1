package org.ackord.shift;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * When somebody works each week, by the clock on their wall. A shift that ends no later than it begins ends on the next day.
 * An edge in the hour that is left out in spring is put off by that hour; one in the hour that comes twice in autumn
 * is at its first pass when the shift begins, at its second when it ends.
 */
record WeeklyShift(String id, String userId, DayOfWeek weekday, LocalTime from, LocalTime to, ZoneId zone) {

    boolean covers(Instant at) {
        return windows(at, at).anyMatch(window -> window.covers(at));
    }

    /** All that touch the time between two instants, and perhaps one before and after. */
    Stream<Window> windows(Instant earliest, Instant latest) {
        var first = earliest.atZone(zone).toLocalDate().minusDays(2).with(TemporalAdjusters.nextOrSame(weekday));
        var last = latest.atZone(zone).toLocalDate();
        return Stream.iterate(first, date -> !date.isAfter(last), date -> date.plusWeeks(1))
                .map(this::on)
                .filter(window -> window.from().isBefore(window.to()));
    }

    private Window on(LocalDate date) {
        var lastDay = to.isAfter(from) ? date : date.plusDays(1);
        return new Window(
                ZonedDateTime.of(date, from, zone).toInstant(),
                ZonedDateTime.of(lastDay, to, zone).withLaterOffsetAtOverlap().toInstant());
    }
}
