package org.ackord.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.ackord.time.Calendars.calendar;
import static org.ackord.time.Calendars.definition;
import static org.ackord.time.Calendars.hours;
import static org.ackord.time.Calendars.week;
import static org.ackord.time.PromiseClock.BUSINESS_DAYS;
import static org.ackord.time.PromiseClock.ELAPSED;
import static org.ackord.time.PromiseClock.WORKING_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ackord.input.FaultyInput;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final BusinessCalendar newYork = Calendars.newYork();

    @Test
    void isOpenAtOpeningAndClosedAtClosing() {
        assertThat(newYork.isOpen(at("2026-06-03T07:59:59.999999999-04:00"))).isFalse();
        assertThat(newYork.isOpen(at("2026-06-03T08:00:00-04:00"))).isTrue();
        assertThat(newYork.isOpen(at("2026-06-03T16:59:59.999999999-04:00"))).isTrue();
        assertThat(newYork.isOpen(at("2026-06-03T17:00:00-04:00"))).isFalse();
    }

    @Test
    void nextOpeningIsTheInstantItselfWhileOpen() {
        assertThat(newYork.nextOpening(at("2026-06-03T10:00:00-04:00"))).isEqualTo("2026-06-03T14:00:00Z");
        assertThat(newYork.nextOpening(at("2026-06-05T17:00:00-04:00"))).isEqualTo("2026-06-08T12:00:00Z");
        assertThat(newYork.nextOpening(at("2026-12-31T23:30:00-05:00"))).isEqualTo("2027-01-01T13:00:00Z");
    }

    @Test
    void countsNoTimeBackwards() {
        assertThat(newYork.workingTime(at("2026-06-04T10:00:00-04:00"), at("2026-06-03T10:00:00-04:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void aPauseAtTheDueInstantMovesNothing() {
        var due = newYork.dueAt(WORKING_TIME, at("2026-06-03T10:00:00-04:00"), HOUR, List.of());
        var atDue = List.of(new Pause(due, due.plus(HOUR)));
        var justBefore = List.of(new Pause(due.minusNanos(1), due.plus(HOUR)));

        assertThat(newYork.dueAt(WORKING_TIME, at("2026-06-03T10:00:00-04:00"), HOUR, atDue))
                .isEqualTo(due);
        assertThat(newYork.dueAt(WORKING_TIME, at("2026-06-03T10:00:00-04:00"), HOUR, justBefore))
                .isEqualTo(due.plus(HOUR).plusNanos(1));
    }

    @Test
    void aPauseFromBeforeTheStartCountsFromTheStart() {
        var pause = List.of(new Pause(at("2026-06-03T08:00:00-04:00"), at("2026-06-03T10:30:00-04:00")));

        assertThat(newYork.dueAt(WORKING_TIME, at("2026-06-03T10:00:00-04:00"), HOUR, pause))
                .isEqualTo("2026-06-03T15:30:00Z");
    }

    @Test
    void hasNoDueInstantWhileAPauseLasts() {
        var pause = List.of(new Pause(at("2026-06-03T11:00:00-04:00"), null));

        assertThatThrownBy(() -> newYork.dueAt(ELAPSED, at("2026-06-03T10:00:00-04:00"), HOUR, pause))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("while a pause lasts");
    }

    @Test
    void refusesATargetOfNothingAndOneOfAges() {
        var start = at("2026-06-03T10:00:00-04:00");
        for (var target :
                List.of(Duration.ZERO, HOUR.negated(), Duration.ofDays(20_000), Duration.ofSeconds(Long.MAX_VALUE)))
            assertThatThrownBy(() -> newYork.dueAt(ELAPSED, start, target, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        for (var share : List.of(-1.0, 0.0, 1e30, Double.NaN))
            assertThatThrownBy(() -> newYork.warningAt(ELAPSED, start, HOUR, share, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAPauseThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Pause(at("2026-06-03T10:00:00-04:00"), at("2026-06-03T09:00:00-04:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesInstantsOutsideTheYearsItCovers() {
        for (var instant : List.of(Instant.MIN, Instant.parse("1969-12-31T23:59:59Z"), Instant.MAX))
            assertThatThrownBy(() -> newYork.isOpen(instant)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(
                        () -> newYork.dueAt(WORKING_TIME, at("2199-06-03T10:00:00Z"), Duration.ofDays(3000), List.of()))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("1970 to 2200");
    }

    @Test
    void coversTheFirstAndTheLastInstant() {
        assertThat(newYork.isOpen(at("2200-12-31T23:59:59Z"))).isFalse();
        assertThat(newYork.nextOpening(Instant.EPOCH)).isEqualTo("1970-01-01T13:00:00Z");
        assertThat(Calendars.allDay("Pacific/Auckland").isOpen(Instant.EPOCH)).isTrue();
    }

    @Test
    void aHalfDayDoesNotChangeWhatADayStandsFor() {
        var calendar = Calendars.newYorkWith(Map.of(
                LocalDate.of(2026, 6, 4), hours("08:00-12:00"),
                LocalDate.of(2026, 6, 6), hours("06:00-20:00")));

        assertThat(calendar.dueAt(BUSINESS_DAYS, at("2026-06-04T08:00:00-04:00"), Duration.ofHours(24), List.of()))
                .isEqualTo(at("2026-06-05T13:00:00-04:00"));
        assertThat(calendar.dueAt(BUSINESS_DAYS, at("2026-06-05T17:00:00-04:00"), Duration.ofHours(24), List.of()))
                .isEqualTo(at("2026-06-06T15:00:00-04:00"));
    }

    @Test
    void aDayStandsForTheLongestRegularDay() {
        var shortFriday = calendar(definition(
                "Europe/Berlin",
                Map.of(MONDAY, hours("08:00-12:00", "13:00-17:00"), SATURDAY, hours("09:00-12:00")),
                null,
                Map.of()));

        assertThat(shortFriday.dueAt(BUSINESS_DAYS, at("2026-06-01T08:00:00+02:00"), Duration.ofHours(24), List.of()))
                .isEqualTo(at("2026-06-01T17:00:00+02:00"));
    }

    @Test
    void neverEndsAScaledTargetTooEarly() {
        var sevenHours = calendar(definition("UTC", week(MONDAY, SUNDAY, hours("08:00-15:00")), null, Map.of()));
        var start = at("2026-06-01T08:00:00Z");
        var target = Duration.ofSeconds(1);

        var due = sevenHours.dueAt(BUSINESS_DAYS, start, target, List.of());

        assertThat(sevenHours.elapsed(BUSINESS_DAYS, start, due, List.of())).isGreaterThanOrEqualTo(target);
        assertThat(sevenHours.elapsed(BUSINESS_DAYS, start, due.minusNanos(1), List.of()))
                .isLessThan(target);
    }

    @Test
    void putsAnOpeningInTheGapOffByItsLength() {
        var calendar =
                calendar(definition("America/New_York", week(SUNDAY, SUNDAY, hours("02:30-10:00")), null, Map.of()));

        assertThat(calendar.nextOpening(at("2026-03-08T00:00:00-05:00"))).isEqualTo(at("2026-03-08T03:30:00-04:00"));
    }

    @Test
    void opensWithTheFirstPassOfTheHourThatComesTwiceAndClosesWithTheSecond() {
        assertThat(openOnTheLongSunday("00:00-01:30")).isEqualTo(Duration.ofMinutes(150));
        assertThat(openOnTheLongSunday("01:30-04:00")).isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void countsTheHourThatComesTwiceOnceForEachPass() {
        assertThat(openOnTheLongSunday("00:00-01:30", "01:30-04:00")).isEqualTo(Duration.ofHours(5));
    }

    private static Duration openOnTheLongSunday(String... hours) {
        var calendar = calendar(definition("America/New_York", week(SUNDAY, SUNDAY, hours(hours)), null, Map.of()));
        return calendar.workingTime(at("2026-11-01T00:00:00-04:00"), at("2026-11-02T00:00:00-05:00"));
    }

    @Test
    void countsADateThatAZoneLeftOutOnce() {
        var apia = Calendars.allDay("Pacific/Apia");

        assertThat(apia.workingTime(at("2011-12-29T10:00:00Z"), at("2011-12-31T10:00:00Z")))
                .isEqualTo(Duration.ofHours(48));
    }

    @Test
    void reachesAcrossManyYearsBothWays() {
        var start = at("2026-06-03T10:00:00-04:00");
        var tenYears = Duration.ofDays(3650);
        var due = newYork.dueAt(WORKING_TIME, start, tenYears, List.of());

        assertThat(due).isEqualTo("2063-09-24T17:00:00Z");
        assertThat(newYork.before(WORKING_TIME, due, tenYears)).isEqualTo(start);
        assertThat(newYork.before(WORKING_TIME, start, tenYears)).isBefore("1990-01-01T00:00:00Z");
    }

    @Test
    void givesTheSameAnswersToManyThreads() throws Exception {
        var shared = Calendars.supportUs();
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<Instant>> questions = () -> dueInstants(shared);
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> questions).toList()))
                assertThat(answer.get()).isEqualTo(dueInstants(Calendars.supportUs()));
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Instant> dueInstants(BusinessCalendar calendar) {
        return IntStream.range(0, 40)
                .mapToObj(n -> at("2026-06-03T10:00:00Z").plus(Duration.ofDays((n % 2 == 0 ? 1 : -1) * n * 200L)))
                .map(start -> calendar.dueAt(WORKING_TIME, start, Duration.ofHours(72), List.of()))
                .toList();
    }

    @Test
    void refusesAWeekWithoutOpenTime() {
        assertThatThrownBy(() -> calendar(definition("UTC", Map.of(MONDAY, List.of()), "us", Map.of())))
                .isInstanceOf(FaultyInput.class)
                .hasMessageContaining("week: has no open time");
    }

    @Test
    void givenHolidaysReplaceHolidaysAndClosingDaysButNotHalfDays() {
        var special = Map.of(
                LocalDate.of(2026, 7, 6), List.<OpenInterval>of(), LocalDate.of(2026, 7, 7), hours("08:00-12:00"));
        var calendar =
                calendar(definition("America/New_York", week(MONDAY, SATURDAY, Calendars.NINE_HOURS), "us", special));

        var given = calendar.withHolidays(List.of(LocalDate.of(2026, 7, 8)));

        assertThat(calendar.isOpen(at("2026-07-03T10:00:00-04:00"))).isFalse();
        assertThat(calendar.isOpen(at("2026-07-04T10:00:00-04:00"))).isFalse();
        assertThat(calendar.isOpen(at("2026-07-06T10:00:00-04:00"))).isFalse();
        assertThat(given.isOpen(at("2026-07-03T10:00:00-04:00"))).isTrue();
        assertThat(given.isOpen(at("2026-07-06T10:00:00-04:00"))).isTrue();
        assertThat(given.isOpen(at("2026-07-07T13:00:00-04:00"))).isFalse();
        assertThat(given.isOpen(at("2026-07-08T10:00:00-04:00"))).isFalse();
        assertThat(given.id()).isEqualTo(calendar.id());
        assertThat(given.version()).isEqualTo(calendar.version());
    }

    @Test
    void refusesOverlappingHoursAndNamesEveryDay() {
        assertThatThrownBy(() -> definition(
                        "UTC",
                        Map.of(
                                MONDAY,
                                hours("08:00-12:00", "11:00-17:00"),
                                SUNDAY,
                                hours("08:00-00:00", "09:00-10:00")),
                        null,
                        Map.of(LocalDate.of(1812, 1, 1), List.of())))
                .isInstanceOf(FaultyInput.class)
                .hasMessageContainingAll("week.MONDAY", "week.SUNDAY", "specialDays.1812-01-01");
        assertThatThrownBy(() -> hours("17:00-08:00")).isInstanceOf(FaultyInput.class);
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local).toInstant();
    }
}
