package org.ackord.time;

import static java.util.Collections.unmodifiableMap;
import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says about opening hours, all of it local to the zone.
 *
 * @param week regular opening hours; a missing day is closed
 * @param holidayRegion whose public holidays close the calendar: ISO 3166 such as {@code us} or, with a state, {@code us-ny}
 * @param specialDays dates with hours of their own, stronger than week and holidays; an empty list closes the day
 */
public record CalendarDefinition(
        ZoneId zone,
        Map<DayOfWeek, List<OpenInterval>> week,
        @Nullable String holidayRegion,
        Map<LocalDate, List<OpenInterval>> specialDays) {

    /** @throws FaultyInput naming every day whose intervals overlap */
    public CalendarDefinition {
        week = ordered(week);
        specialDays = ordered(specialDays);
        var faults = new Faults();
        week.forEach((day, hours) -> faults.add(overlap(hours), "week." + day, "opening hours overlap"));
        specialDays.forEach((day, hours) -> faults.add(overlap(hours), "specialDays." + day, "opening hours overlap"));
        specialDays.keySet().forEach(day -> faults.add(!covered(day), "specialDays." + day, "is not in 1970 to 2200"));
        faults.refuseIfAny();
    }

    /** Without its own holidays and closing days, closed on these dates; half days stay unless they are among them. */
    CalendarDefinition withHolidays(Collection<LocalDate> holidays) {
        var days = new HashMap<>(specialDays);
        days.values().removeIf(List::isEmpty);
        holidays.forEach(date -> days.put(date, List.of()));
        return new CalendarDefinition(zone, week, null, days);
    }

    Stream<LocalDate> closings() {
        return specialDays.entrySet().stream()
                .filter(day -> day.getValue().isEmpty())
                .map(Map.Entry::getKey);
    }

    private static boolean covered(LocalDate day) {
        return day.getYear() >= Epoch.FIRST_YEAR && day.getYear() <= Epoch.LAST_YEAR;
    }

    private static <D extends Comparable<? super D>> Map<D, List<OpenInterval>> ordered(
            Map<D, List<OpenInterval>> days) {
        var ordered = new TreeMap<D, List<OpenInterval>>();
        days.forEach((day, hours) -> ordered.put(
                day, hours.stream().sorted(comparing(OpenInterval::open)).toList()));
        return unmodifiableMap(ordered);
    }

    private static boolean overlap(List<OpenInterval> hours) {
        for (int i = 1; i < hours.size(); i++) if (hours.get(i - 1).overlaps(hours.get(i))) return true;
        return false;
    }
}
