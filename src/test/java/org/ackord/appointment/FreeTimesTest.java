package org.ackord.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ackord.input.FaultyInput;
import org.ackord.shift.Shifts;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.CalendarDefinition;
import org.ackord.time.OpenInterval;
import org.ackord.time.SupportCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeTimesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String HOST = "sam.sc";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Shifts shifts = mock(Shifts.class);

    @Test
    void offersThreeHalfDaysTwoBusinessHoursAhead() {
        // Monday 8:20 in New York, 14:20 in Berlin
        assertThat(inBerlin("2026-06-08T12:20:00Z"))
                .containsExactly("2026-06-08T16:30", "2026-06-09T14:00", "2026-06-10T14:00");
    }

    @Test
    void keepsToTheHoursOfBothSides() {
        assertThat(offered("2026-06-08T12:20:00Z", NEW_YORK, List.of(), HALF_AN_HOUR))
                .extracting(at -> at.atZone(NEW_YORK).toLocalDateTime().toString())
                .containsExactly("2026-06-08T10:30", "2026-06-08T12:00", "2026-06-09T09:00");
    }

    @Test
    void beginsOnTheNextBusinessDayAfterAnEvening() {
        // Friday 16:40 in New York: twenty minutes of it count, the rest is Monday's
        assertThat(offered("2026-06-05T20:40:00Z", NEW_YORK, List.of(), HALF_AN_HOUR))
                .extracting(at -> at.atZone(NEW_YORK).toLocalDateTime().toString())
                .containsExactly("2026-06-08T10:00", "2026-06-08T12:00", "2026-06-09T09:00");
    }

    @Test
    void leavesOutWhatIsTaken() {
        var taken = new BusyTime(Instant.parse("2026-06-08T14:45:00Z"), Instant.parse("2026-06-09T12:31:00Z"));

        assertThat(offered("2026-06-08T12:20:00Z", BERLIN, List.of(taken), HALF_AN_HOUR))
                .extracting(at -> at.atZone(BERLIN).toLocalDateTime().toString())
                .containsExactly("2026-06-09T15:00", "2026-06-10T14:00", "2026-06-11T14:00");
    }

    @Test
    void mayFollowAtOnceOnWhatIsTaken() {
        var taken = new BusyTime(Instant.parse("2026-06-08T13:00:00Z"), Instant.parse("2026-06-08T14:30:00Z"));

        assertThat(offered("2026-06-08T12:20:00Z", BERLIN, List.of(taken), HALF_AN_HOUR)
                        .get(0))
                .isEqualTo("2026-06-08T14:30:00Z");
    }

    @Test
    void keepsToTheShiftsOfTheHost() {
        works();
        when(shifts.onShift(any(), any(), any()))
                .thenAnswer(
                        asked -> asked.getArgument(1, Instant.class).isAfter(Instant.parse("2026-06-09T12:59:00Z")));

        var times = free("2026-06-08T12:20:00Z").find(wish(BERLIN, HOST, List.of(), HALF_AN_HOUR));

        assertThat(times.get(0)).isEqualTo("2026-06-09T13:00:00Z");
    }

    @Test
    void asksNobodysShiftsWithoutAHost() {
        assertThat(free("2026-06-08T12:20:00Z").find(wish(BERLIN, null, List.of(), HALF_AN_HOUR)))
                .hasSize(3);
    }

    @Test
    void letsNoMeetingEndAfterHours() {
        assertThat(offered("2026-06-08T12:20:00Z", BERLIN, List.of(), Duration.ofMinutes(45)))
                .extracting(at -> at.atZone(BERLIN).toLocalDateTime().toString())
                .containsExactly("2026-06-09T14:00", "2026-06-10T14:00", "2026-06-11T14:00");
    }

    @Test
    void leavesOutHolidaysOfOurs() {
        // 3 July 2026 is observed as Independence Day
        assertThat(inBerlin("2026-07-02T19:00:00Z")).first().isEqualTo("2026-07-06T14:00");
    }

    /**
     * Ten in the morning in New York. Europe changes on 29 March and 25 October, the United States on 8 March and 1 November 2026:
     * in between Berlin is five hours ahead, not six.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-10-23T21:00:00Z, 2026-10-26T15:00",
        "2026-10-30T21:00:00Z, 2026-11-02T16:00",
        "2026-03-06T22:00:00Z, 2026-03-09T15:00",
        "2026-03-27T21:00:00Z, 2026-03-30T16:00"
    })
    void isRightAcrossAChangeOfClocks(Instant friday, String firstOnMonday) {
        var monday = inBerlin(friday.toString()).get(0);

        assertThat(monday).isEqualTo(firstOnMonday);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kathmandu", "Asia/Tokyo", "Australia/Sydney"})
    void offersNothingWhereNoHourSuitsBoth(ZoneId zone) {
        assertThat(offered("2026-06-08T12:20:00Z", zone, List.of(), HALF_AN_HOUR))
                .isEmpty();
    }

    @Test
    void isOnHalfHoursOfItsOwnAndDistinctHalfDays() {
        for (var now = ZonedDateTime.parse("2026-03-01T00:07:13Z"); now.getMonthValue() < 12; now = now.plusHours(53)) {
            var times = offered(now.toInstant().toString(), ZoneId.of("Europe/London"), List.of(), HALF_AN_HOUR);
            assertThat(times).hasSize(3).isSorted();
            for (var at : times) {
                var theirs = at.atZone(ZoneId.of("Europe/London"));
                assertThat(theirs.getMinute()).isIn(0, 30);
                assertThat(theirs.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 30));
                assertThat(theirs.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(at).isAfter(now.toInstant());
            }
            assertThat(times.stream()
                            .map(at -> at.atZone(ZoneId.of("Europe/London")))
                            .map(at -> at.toLocalDate() + (at.getHour() < 12 ? "a" : "p")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void refusesAMeetingOfNoOrEndlessLength() {
        assertThatThrownBy(() -> wish(BERLIN, null, List.of(), Duration.ZERO)).isInstanceOf(FaultyInput.class);
        assertThatThrownBy(() -> wish(BERLIN, null, List.of(), Duration.ofDays(2)))
                .isInstanceOf(FaultyInput.class);
    }

    private List<String> inBerlin(String now) {
        return offered(now, BERLIN, List.of(), HALF_AN_HOUR).stream()
                .map(at -> at.atZone(BERLIN).toLocalDateTime().toString())
                .toList();
    }

    private List<Instant> offered(String now, ZoneId zone, List<BusyTime> taken, Duration length) {
        works();
        return free(now).find(wish(zone, HOST, taken, length));
    }

    private void works() {
        when(shifts.onShift(any(), any(), any())).thenReturn(true);
    }

    private static NewOffer wish(ZoneId zone, String host, List<BusyTime> taken, Duration length) {
        return new NewOffer("M-1", "mia@nordwind.example", "Review", "en", zone, host, length, taken);
    }

    private FreeTimes free(String now) {
        var support = mock(SupportCalendar.class);
        when(support.get()).thenReturn(calendar());
        var settings = new AppointmentSettings(
                LocalTime.of(9, 0), LocalTime.of(17, 0), Duration.ofHours(2), 3, Duration.ofDays(14));
        return new FreeTimes(support, shifts, settings, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static BusinessCalendar calendar() {
        var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values())
            if (day.getValue() < 6) week.put(day, List.of(new OpenInterval(LocalTime.of(8, 0), LocalTime.of(17, 0))));
        return BusinessCalendar.of("test", 1, new CalendarDefinition(NEW_YORK, week, "us", Map.of()));
    }
}
