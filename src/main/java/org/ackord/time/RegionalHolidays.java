package org.ackord.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;

/**
 * Public holidays by Jollyday: the day itself and, where another day is taken for it, that one too. Days that are only
 * remembered but worked on are left out.
 */
final class RegionalHolidays implements Holidays {

    private final HolidayManager country;
    private final String[] state;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private RegionalHolidays(HolidayManager country, String... state) {
        this.country = country;
        this.state = state;
    }

    /** Jollyday itself takes an unknown state for none at all. */
    static RegionalHolidays of(String region) {
        var parts = List.of(region.toLowerCase(Locale.ROOT).split("-", 2));
        if (!HolidayManager.getSupportedCalendarCodes().contains(parts.get(0).toUpperCase(Locale.ROOT)))
            throw unknown(region);
        var country = HolidayManager.getInstance(ManagerParameters.create(parts.get(0)));
        if (parts.size() == 1) return new RegionalHolidays(country);
        if (!country.getCalendarHierarchy().getChildren().containsKey(parts.get(1))) throw unknown(region);
        return new RegionalHolidays(country, parts.get(1));
    }

    private static FaultyInput unknown(String region) {
        return new FaultyInput("holidayRegion", "'%s' is not known; e.g. us, us-ny, gb".formatted(region));
    }

    @Override
    public @Nullable String nameOf(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::namesIn).get(date);
    }

    /** The neighbours too: New Year's Day of 2028 is a Saturday, taken on the last day of 2027, and filed under 2028. */
    private Map<LocalDate, String> namesIn(int year) {
        var names = new HashMap<LocalDate, String>();
        for (int filed = year - 1; filed <= year + 1; filed++)
            for (Holiday holiday : country.getHolidays(Year.of(filed), HolidayType.PUBLIC_HOLIDAY, state))
                enter(holiday, names);
        return names;
    }

    private static void enter(Holiday holiday, Map<LocalDate, String> names) {
        String name = "holiday: " + holiday.getDescription(Locale.ENGLISH);
        names.put(holiday.getActualDate(), name);
        holiday.getObservedDate().ifPresent(day -> names.putIfAbsent(day, name + " (observed)"));
    }
}
