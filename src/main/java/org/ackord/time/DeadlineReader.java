package org.ackord.time;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.ackord.time.DeadlineQuestion.PauseText;
import org.jspecify.annotations.Nullable;

/** Reads one question and collects all its faults; an instance reads once. */
final class DeadlineReader {

    private static final Duration LONGEST = Duration.ofDays(3653);
    private static final int MOST = 5000;
    private static final String INSTANT =
            "needs an instant with an offset in the years 1970 to 2200, e.g. 2026-06-03T10:00:00-04:00 or 2026-06-03T14:00:00Z";

    private final BusinessCalendars calendars;
    private final Faults faults = new Faults();

    DeadlineReader(BusinessCalendars calendars) {
        this.calendars = calendars;
    }

    record Asked(BusinessCalendar calendar, PromiseClock clock, Instant start, Duration target, List<Pause> pauses) {}

    /** @throws FaultyInput naming every faulty field */
    Asked read(DeadlineQuestion question) {
        var calendar =
                value("calendar", question.calendar(), calendars::get, "is not a calendar here; e.g. support-us");
        var clock = value(
                "clock",
                question.clock(),
                PromiseClock::valueOf,
                "is one of " + Arrays.toString(PromiseClock.values()));
        var target = value(
                "target",
                question.target(),
                DeadlineReader::target,
                "needs an ISO 8601 duration of more than nothing and up to ten years, e.g. PT24H");
        var start = value("start", question.start(), DeadlineReader::instant, INSTANT);
        var pauses = pauses(question.pauses());
        var holidays = holidays(question.holidays());
        faults.refuseIfAny();
        var own = requireNonNull(calendar);
        return new Asked(
                holidays == null ? own : own.withHolidays(holidays),
                requireNonNull(clock),
                requireNonNull(start),
                requireNonNull(target),
                pauses);
    }

    private List<Pause> pauses(@Nullable List<@Nullable PauseText> texts) {
        var pauses = new ArrayList<Pause>();
        if (texts == null || tooMany("pauses", texts)) return pauses;
        for (int i = 0; i < texts.size(); i++)
            pause("pauses[%d]".formatted(i), texts.get(i)).ifPresent(pauses::add);
        return pauses;
    }

    private Optional<Pause> pause(String field, @Nullable PauseText text) {
        var from = value(field + ".from", text == null ? null : text.from(), DeadlineReader::instant, INSTANT);
        var to = value(field + ".to", text == null ? null : text.to(), DeadlineReader::instant, INSTANT);
        if (from == null || to == null) return Optional.empty();
        faults.add(to.isBefore(from), field + ".to", "is before the pause begins");
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Pause(from, to));
    }

    private @Nullable List<LocalDate> holidays(@Nullable List<@Nullable String> texts) {
        if (texts == null || tooMany("holidays", texts)) return null;
        var dates = new ArrayList<LocalDate>();
        for (int i = 0; i < texts.size(); i++) {
            var date = value(
                    "holidays[%d]".formatted(i),
                    texts.get(i),
                    DeadlineReader::date,
                    "needs a date in the years 1970 to 2200, e.g. 2026-12-25");
            if (date != null) dates.add(date);
        }
        return dates;
    }

    private boolean tooMany(String field, List<?> values) {
        faults.add(values.size() > MOST, field, "takes up to %d".formatted(MOST));
        return values.size() > MOST;
    }

    private <T> @Nullable T value(String field, @Nullable String text, Function<String, T> parser, String remedy) {
        try {
            if (text != null) return parser.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException | UnknownCalendar unreadable) {
            // told below, like a missing one
        }
        faults.add(true, field, remedy);
        return null;
    }

    private static Duration target(String text) {
        var target = Duration.parse(text);
        if (target.isZero() || target.isNegative() || target.compareTo(LONGEST) > 0) throw new DateTimeException(text);
        return target;
    }

    private static Instant instant(String text) {
        var at = OffsetDateTime.parse(text).toInstant();
        if (!Epoch.covers(at)) throw Epoch.outside(text);
        return at;
    }

    private static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < Epoch.FIRST_YEAR || date.getYear() > Epoch.LAST_YEAR) throw Epoch.outside(text);
        return date;
    }
}
