package org.ackord.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calendars for tests. */
final class Calendars {

    static final List<OpenInterval> NINE_HOURS = hours("08:00-17:00");
    static final List<OpenInterval> ALL_DAY = hours("00:00-00:00");

    private Calendars() {}

    static BusinessCalendar newYork() {
        return calendar(definition("America/New_York", week(MONDAY, FRIDAY, NINE_HOURS), null, Map.of()));
    }

    static BusinessCalendar supportUs() {
        return calendar(definition("America/New_York", week(MONDAY, FRIDAY, NINE_HOURS), "us", Map.of()));
    }

    static BusinessCalendar newYorkWith(Map<LocalDate, List<OpenInterval>> specialDays) {
        return calendar(definition("America/New_York", week(MONDAY, FRIDAY, NINE_HOURS), null, specialDays));
    }

    static BusinessCalendar allDay(String zone) {
        return calendar(definition(zone, week(MONDAY, SUNDAY, ALL_DAY), null, Map.of()));
    }

    static BusinessCalendar sydneyWithLunch() {
        var halfDay = Map.of(LocalDate.of(2026, 12, 24), hours("09:00-12:00"));
        return calendar(definition(
                "Australia/Sydney", week(MONDAY, SATURDAY, hours("09:00-12:30", "13:15-18:00")), "au-nsw", halfDay));
    }

    static BusinessCalendar berlinNights() {
        return calendar(
                definition("Europe/Berlin", week(MONDAY, SUNDAY, hours("00:00-06:00", "22:00-00:00")), "de", Map.of()));
    }

    static BusinessCalendar calendar(CalendarDefinition definition) {
        return BusinessCalendar.of("test", 1, definition);
    }

    static CalendarDefinition definition(
            String zone,
            Map<DayOfWeek, List<OpenInterval>> week,
            @Nullable String region,
            Map<LocalDate, List<OpenInterval>> specialDays) {
        return new CalendarDefinition(ZoneId.of(zone), week, region, specialDays);
    }

    static Map<DayOfWeek, List<OpenInterval>> week(DayOfWeek first, DayOfWeek last, List<OpenInterval> hours) {
        return EnumSet.range(first, last).stream().collect(toMap(day -> day, day -> hours));
    }

    static List<OpenInterval> hours(String... intervals) {
        return Arrays.stream(intervals)
                .map(text ->
                        new OpenInterval(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6))))
                .toList();
    }
}
