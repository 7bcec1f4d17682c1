package org.ackord.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opening hours as instants, by the rules of the zone for each day: an edge inside the gap in spring is put off by the length
 * of the gap; in the hour that comes twice in autumn, openings are at its first pass and closings at its second. What comes to
 * overlap by that counts once.
 */
record Openings(ZoneId zone, DayPlan plan) {

    int yearOf(long instant) {
        return Epoch.instant(instant).atZone(zone).getYear();
    }

    Span spanOf(int year) {
        return new Span(startOf(LocalDate.of(year, 1, 1)), startOf(LocalDate.of(year + 1, 1, 1)));
    }

    /** Looks at the days around the year too: where a zone jumps over a date, hours move across the edge. */
    List<Span> openIn(int year) {
        Span bounds = spanOf(year);
        var days = LocalDate.of(year - 1, 12, 31).datesUntil(LocalDate.of(year + 1, 1, 2));
        return Span.union(days.flatMap(this::openOn).map(span -> span.clippedTo(bounds)));
    }

    long startOf(LocalDate date) {
        return Epoch.nanos(date.atStartOfDay(zone));
    }

    private Stream<Span> openOn(LocalDate date) {
        return plan.on(date).stream().map(hours -> new Span(opening(date, hours.open()), closing(date, hours)));
    }

    private long opening(LocalDate date, LocalTime time) {
        return Epoch.nanos(ZonedDateTime.of(date, time, zone));
    }

    private long closing(LocalDate date, OpenInterval hours) {
        LocalDate day = hours.closesAtMidnight() ? date.plusDays(1) : date;
        return Epoch.nanos(ZonedDateTime.of(day, hours.close(), zone).withLaterOffsetAtOverlap());
    }
}
