package org.ackord.time;

import static java.util.stream.Collectors.toCollection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.ackord.input.FaultyInput;

/** When a calendar is open on a local date, and why it is not. */
final class DayPlan {

    private static final int HORIZON_IN_YEARS = 5;

    private final CalendarDefinition definition;
    private final Holidays holidays;

    /** @throws FaultyInput when there is no open time within five years (C9) */
    DayPlan(CalendarDefinition definition) {
        this.definition = definition;
        this.holidays = Holidays.of(definition.holidayRegion());
        refuseWithoutOpenTime();
    }

    List<OpenInterval> on(LocalDate date) {
        var special = definition.specialDays().get(date);
        if (special != null) return special;
        var regular = regularlyOn(date.getDayOfWeek());
        return regular.isEmpty() || holidays.nameOf(date) == null ? regular : List.of();
    }

    Optional<String> closedBecause(LocalDate date) {
        if (!on(date).isEmpty()) return Optional.empty();
        DayOfWeek day = date.getDayOfWeek();
        if (regularlyOn(day).isEmpty()) return Optional.of(regularlyClosed(day));
        return Optional.ofNullable(holidays.nameOf(date)).or(() -> Optional.of("closing day"));
    }

    /** The longest regular day: what 24 h of target stand for in business days. Half days do not change it. */
    long secondsOfFullDay() {
        return definition.week().values().stream()
                .mapToLong(
                        hours -> hours.stream().mapToLong(OpenInterval::seconds).sum())
                .max()
                .orElseThrow();
    }

    private List<OpenInterval> regularlyOn(DayOfWeek day) {
        return definition.week().getOrDefault(day, List.of());
    }

    private static String regularlyClosed(DayOfWeek day) {
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return weekend ? "weekend" : "closed every " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private void refuseWithoutOpenTime() {
        if (definition.week().values().stream().allMatch(List::isEmpty))
            throw new FaultyInput("week", "has no open time; give at least one day opening hours");
        var closings = definition.closings().collect(toCollection(TreeSet::new));
        for (var day = closings.isEmpty() ? null : closings.first(); day != null; )
            day = closings.higher(nextOpenDate(day));
    }

    private LocalDate nextOpenDate(LocalDate from) {
        return from.datesUntil(from.plusYears(HORIZON_IN_YEARS))
                .filter(date -> !on(date).isEmpty())
                .findFirst()
                .orElseThrow(() -> new FaultyInput(
                        "specialDays", "leave no open time for %d years from %s".formatted(HORIZON_IN_YEARS, from)));
    }
}
