package org.ackord.retro;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A week of ISO 8601, by its Monday; it belongs to the year of its Thursday. */
record Week(LocalDate monday) {

    private static final Pattern KEY = Pattern.compile("R-(\\d{4})-(\\d{2})");
    private static final int ALWAYS_IN_WEEK_1 = 4;

    static Week of(LocalDate day) {
        return new Week(day.with(previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Of the key of a retro; empty when it is none. */
    static Optional<Week> ofKey(String key) {
        return Optional.of(KEY.matcher(key))
                .filter(matcher -> matcher.matches())
                .map(parts -> of(LocalDate.of(Integer.parseInt(parts.group(1)), 1, ALWAYS_IN_WEEK_1)
                        .plusWeeks(Long.parseLong(parts.group(2)) - 1)))
                .filter(week -> week.key().equals(key));
    }

    public int year() {
        return monday.get(WEEK_BASED_YEAR);
    }

    public int number() {
        return monday.get(WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Of the retro that looks back at this week. */
    String key() {
        return "R-%d-%02d".formatted(year(), number());
    }

    Week next() {
        return new Week(monday.plusWeeks(1));
    }

    Week previous() {
        return new Week(monday.minusWeeks(1));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    Instant begins(ZoneId zone) {
        return monday.atStartOfDay(zone).toInstant();
    }

    /** When the next one begins. */
    Instant ends(ZoneId zone) {
        return next().begins(zone);
    }
}
