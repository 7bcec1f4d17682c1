package org.ackord.shift;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.CalendarDefinition;
import org.ackord.time.OpenInterval;
import org.junit.jupiter.api.Test;

/** 1 June 2026 is a Monday. Support is open from 8 to 17 in New York, Monday to Friday. */
class RosterTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Predicate<Instant> NEVER = at -> false;

    private final BusinessCalendar support = support();

    @Test
    void whoeverPlansNothingWorksWhileSupportIsOpen() {
        var roster = roster(List.of());

        assertThat(roster.onShift(newYork("2026-06-01T07:59:59"))).isFalse();
        assertThat(roster.onShift(newYork("2026-06-01T08:00"))).isTrue();
        assertThat(roster.onShift(newYork("2026-06-01T17:00"))).isFalse();
        assertThat(roster.shiftEnds(newYork("2026-06-01T08:00"))).contains(newYork("2026-06-01T17:00"));
        assertThat(roster.shiftBegins(newYork("2026-06-05T17:00"))).contains(newYork("2026-06-08T08:00"));
    }

    @Test
    void whoeverPlansNothingHandsNothingOverAtNight() {
        var roster = roster(List.of());

        assertThat(roster.isAway(newYork("2026-06-01T22:00"))).isFalse();
        assertThat(roster.goesAway(newYork("2026-06-01T12:00"))).isEmpty();
    }

    @Test
    void aShiftBeginsAtItsFirstInstantAndIsOverAtItsLast() {
        var roster = roster(List.of(shift(MONDAY, "09:00", "13:00", NEW_YORK)));

        assertThat(roster.onShift(newYork("2026-06-01T08:59:59"))).isFalse();
        assertThat(roster.onShift(newYork("2026-06-01T09:00"))).isTrue();
        assertThat(roster.onShift(newYork("2026-06-01T12:59:59"))).isTrue();
        assertThat(roster.onShift(newYork("2026-06-01T13:00"))).isFalse();
        assertThat(roster.shiftEnds(newYork("2026-06-01T13:00"))).isEmpty();
        assertThat(roster.awaySince(newYork("2026-06-03T10:00"))).isEqualTo(newYork("2026-06-01T13:00"));
        assertThat(roster.shiftBegins(newYork("2026-06-03T10:00"))).contains(newYork("2026-06-08T09:00"));
    }

    @Test
    void shiftsOneAfterAnotherAreOne() {
        var roster = roster(List.of(
                shift(MONDAY, "09:00", "13:00", NEW_YORK),
                shift(MONDAY, "13:00", "15:00", NEW_YORK),
                shift(MONDAY, "14:30", "16:00", NEW_YORK)));

        assertThat(roster.shiftEnds(newYork("2026-06-01T10:00"))).contains(newYork("2026-06-01T16:00"));
        assertThat(roster.goesAway(newYork("2026-06-01T10:00"))).contains(newYork("2026-06-01T16:00"));
    }

    @Test
    void aNightShiftGoesOnPastMidnightAndPastTheEndOfTheWeek() {
        var roster = roster(List.of(shift(SUNDAY, "22:00", "06:00", NEW_YORK)));

        assertThat(roster.onShift(newYork("2026-06-07T23:00"))).isTrue();
        assertThat(roster.onShift(newYork("2026-06-08T05:59:59"))).isTrue();
        assertThat(roster.shiftEnds(newYork("2026-06-07T22:00"))).contains(newYork("2026-06-08T06:00"));
        assertThat(roster.shiftEnds(newYork("2026-06-08T01:00"))).contains(newYork("2026-06-08T06:00"));
    }

    @Test
    void aShiftThatEndsWhenItBeginsLastsAWholeDay() {
        var roster = roster(List.of(shift(SATURDAY, "08:00", "08:00", BERLIN)));

        assertThat(roster.shiftEnds(berlin("2026-06-06T08:00"))).contains(berlin("2026-06-07T08:00"));
    }

    @Test
    void aNightInSpringIsAnHourShorter() {
        var roster = roster(List.of(shift(SATURDAY, "22:00", "06:00", BERLIN)));

        var begins = berlin("2026-03-28T22:00");
        assertThat(Duration.between(begins, roster.shiftEnds(begins).orElseThrow()))
                .hasHours(7);
    }

    @Test
    void aNightInAutumnIsAnHourLonger() {
        var roster = roster(List.of(shift(SATURDAY, "22:00", "06:00", BERLIN)));

        var begins = berlin("2026-10-24T22:00");
        assertThat(Duration.between(begins, roster.shiftEnds(begins).orElseThrow()))
                .hasHours(9);
    }

    @Test
    void aShiftThatEndsInTheHourThatComesTwiceEndsAtItsSecondPass() {
        var roster = roster(List.of(shift(SATURDAY, "22:00", "02:30", BERLIN)));

        assertThat(roster.shiftEnds(berlin("2026-10-24T22:00"))).contains(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void aShiftWithinTheHourThatIsLeftOutIsNone() {
        var roster = roster(List.of(shift(SUNDAY, "02:30", "03:15", BERLIN)));

        assertThat(roster.onShift(Instant.parse("2026-03-29T01:20:00Z"))).isFalse();
        assertThat(roster.onShift(berlin("2026-04-05T02:45"))).isTrue();
    }

    @Test
    void peopleInOtherZonesKeepTheirOwnClock() {
        var roster = roster(List.of(shift(MONDAY, "09:00", "17:00", ZoneId.of("Asia/Kolkata"))));

        assertThat(roster.onShift(Instant.parse("2026-06-01T03:29:59Z"))).isFalse();
        assertThat(roster.onShift(Instant.parse("2026-06-01T03:30:00Z"))).isTrue();
    }

    @Test
    void anAbsenceEndsTheShift() {
        var roster = roster(
                List.of(shift(MONDAY, "09:00", "17:00", NEW_YORK)), absence("2026-06-01T12:00", "2026-06-01T13:00"));

        assertThat(roster.shiftEnds(newYork("2026-06-01T09:00"))).contains(newYork("2026-06-01T12:00"));
        assertThat(roster.awaySince(newYork("2026-06-01T12:30"))).isEqualTo(newYork("2026-06-01T12:00"));
        assertThat(roster.shiftBegins(newYork("2026-06-01T12:30"))).contains(newYork("2026-06-01T13:00"));
    }

    @Test
    void absencesThatOverlapAreOne() {
        var roster = roster(
                List.of(),
                absence("2026-06-01T12:00", "2026-06-02T12:00"),
                absence("2026-06-02T09:00", "2026-06-03T09:00"),
                absence("2026-06-01T14:00", "2026-06-01T15:00"));

        assertThat(roster.goesAway(newYork("2026-06-01T09:00"))).contains(newYork("2026-06-01T12:00"));
        assertThat(roster.awaySince(newYork("2026-06-02T22:00"))).isEqualTo(newYork("2026-06-01T12:00"));
        assertThat(roster.shiftBegins(newYork("2026-06-01T14:30"))).contains(newYork("2026-06-03T09:00"));
    }

    @Test
    void anAbsenceAfterTheShiftBelongsToTheSameTimeAway() {
        var roster = roster(
                List.of(shift(MONDAY, "09:00", "17:00", NEW_YORK), shift(TUESDAY, "09:00", "17:00", NEW_YORK)),
                absence("2026-06-01T20:00", "2026-06-03T00:00"));

        assertThat(roster.awaySince(newYork("2026-06-02T10:00"))).isEqualTo(newYork("2026-06-01T17:00"));
    }

    @Test
    void aLongAbsenceKeepsItsBeginning() {
        var roster = roster(
                List.of(shift(MONDAY, "09:00", "17:00", NEW_YORK)), absence("2026-06-01T12:00", "2026-09-01T00:00"));

        assertThat(roster.awaySince(newYork("2026-08-31T23:00"))).isEqualTo(newYork("2026-06-01T12:00"));
        assertThat(roster.shiftBegins(newYork("2026-06-02T00:00"))).contains(newYork("2026-09-07T09:00"));
    }

    @Test
    void whoeverNeverWorksIsAwaySinceEver() {
        var roster = roster(
                List.of(shift(SUNDAY, "02:30", "03:00", BERLIN)), absence("2000-01-01T00:00", "2027-01-01T00:00"));

        assertThat(roster.isAway(newYork("2026-06-01T12:00"))).isTrue();
        assertThat(roster.awaySince(newYork("2026-06-01T12:00")))
                .isEqualTo(roster.awaySince(newYork("2026-06-02T12:00")));
    }

    @Test
    void whoeverIsOnDutyWorksWhileSupportIsClosed() {
        var weekends = roster(
                List.of(shift(FRIDAY, "08:00", "17:00", NEW_YORK)),
                at -> List.of(SATURDAY, SUNDAY).contains(at.atZone(NEW_YORK).getDayOfWeek()));

        assertThat(weekends.onShift(newYork("2026-06-05T20:00"))).isFalse();
        assertThat(weekends.onShift(newYork("2026-06-06T00:00"))).isTrue();
        assertThat(weekends.shiftEnds(newYork("2026-06-06T12:00"))).contains(newYork("2026-06-08T00:00"));
        assertThat(weekends.awaySince(newYork("2026-06-05T20:00"))).isEqualTo(newYork("2026-06-05T17:00"));
    }

    @Test
    void whoeverIsAlwaysOnDutyHasNoEndInSightUntilAnAbsence() {
        var always = roster(List.of(), at -> true);
        var leaving = roster(List.of(), at -> true, absence("2026-06-20T12:00", "2026-06-21T12:00"));

        assertThat(always.shiftEnds(newYork("2026-06-01T12:00"))).isEmpty();
        assertThat(leaving.shiftEnds(newYork("2026-06-01T12:00"))).contains(newYork("2026-06-20T12:00"));
    }

    private Roster roster(List<WeeklyShift> shifts, Absence... absences) {
        return roster(shifts, NEVER, absences);
    }

    private Roster roster(List<WeeklyShift> shifts, Predicate<Instant> duty, Absence... absences) {
        return new Roster(shifts, Arrays.asList(absences), support, duty);
    }

    private static BusinessCalendar support() {
        var hours = List.of(new OpenInterval(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        var week = EnumSet.range(MONDAY, FRIDAY).stream().collect(toMap(day -> day, day -> hours));
        return BusinessCalendar.of("test", 1, new CalendarDefinition(NEW_YORK, week, null, Map.of()));
    }

    private static WeeklyShift shift(DayOfWeek weekday, String from, String to, ZoneId zone) {
        return new WeeklyShift("1", "erin.se", weekday, LocalTime.parse(from), LocalTime.parse(to), zone);
    }

    private static Absence absence(String from, String to) {
        return new Absence("1", "erin.se", newYork(from), newYork(to));
    }

    private static Instant newYork(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
