package org.ackord.promise;

import static org.ackord.promise.SlaCasesOfPromisesTest.instant;
import static org.ackord.promise.SlaCasesOfPromisesTest.sla;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ackord.time.BusinessCalendars;
import org.ackord.time.CalendarDefinition;
import org.ackord.time.OpenInterval;
import org.ackord.time.PromiseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CalendarFollowerTest extends LedgerFixture {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 6, 3);

    @Autowired
    BusinessCalendars calendars;

    @BeforeEach
    @AfterEach
    void openOnAllWeekdays() {
        clock.set(MONDAY_9);
        calendars.change("support-us", definition(Map.of()));
    }

    private void closeOn(LocalDate date) {
        calendars.change("support-us", definition(Map.of(date, List.of())));
    }

    private static CalendarDefinition definition(Map<LocalDate, List<OpenInterval>> specialDays) {
        var hours = List.of(new OpenInterval(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(day -> day, day -> hours));
        return new CalendarDefinition(ZoneId.of("America/New_York"), week, "us", specialDays);
    }

    @Test
    void movesARunningPromiseAndItsReceiptByANewHoliday() {
        var sla = sla("S35");
        policyIs(PromiseClock.WORKING_TIME, "PT24H");
        var before = start(Kind.ACTIONABLE, Party.SE, instant(sla.at("/start")));
        assertThat(before.dueAt()).isEqualTo(instant(sla.at("/expected/open_case_24_business_hours_before")));

        clock.set(instant(sla.at("/expected/changed_at")));
        closeOn(WEDNESDAY);

        var after = instant(sla.at("/expected/open_case_24_business_hours_after"));
        assertThat(only(Kind.ACTIONABLE).dueAt()).isEqualTo(after);
        assertThat(ledger.receipt(caseKey, before.id()).orElseThrow().dueAt()).isEqualTo(after.toString());
    }

    @Test
    void leavesAnElapsedDeadlineWhereItIs() {
        var sla = sla("S35");
        policyIs(PromiseClock.ELAPSED, "PT24H");
        start(Kind.ACTIONABLE, Party.SE, instant(sla.at("/start")));

        closeOn(WEDNESDAY);

        assertThat(only(Kind.ACTIONABLE).dueAt()).isEqualTo(instant(sla.at("/expected/open_case_24_calendar_hours")));
    }

    @Test
    void leavesFinishedPromisesAndTheirReceiptsAlone() {
        var closed = sla("S35").at("/expected/closed_case");
        policyIs(PromiseClock.WORKING_TIME, "PT24H");
        start(Kind.RESOLUTION, Party.SE, instant(closed.at("/start")));
        ledger.keep(caseKey, Kind.RESOLUTION, instant(closed.at("/resolved")));
        var kept = only(Kind.RESOLUTION);
        var receipt = ledger.receipt(caseKey, kept.id());

        closeOn(LocalDate.parse(closed.at("/holiday_added_on").asText()));

        assertThat(only(Kind.RESOLUTION)).isEqualTo(kept);
        assertThat(ledger.receipt(caseKey, kept.id())).isEqualTo(receipt).isPresent();
    }

    @Test
    void rescuesNothingThatWasDueBeforeTheChange() {
        var promise = start(Kind.ACTIONABLE, Party.SE, newYork("2026-06-02T10:00"));
        clock.set(promise.dueAt().plusSeconds(1));

        closeOn(WEDNESDAY);

        assertThat(only(Kind.ACTIONABLE))
                .extracting(Promise::state, Promise::dueAt)
                .containsExactly(State.MISSED, promise.dueAt());
        assertThat(ledger.missDue(caseKey)).hasSize(1);
    }

    @Test
    void movesAPausedPromiseWithoutResumingIt() {
        start(Kind.RESOLUTION, Party.SE, MONDAY_9);
        ledger.pause(caseKey, newYork("2026-06-01T10:00"));

        closeOn(WEDNESDAY);
        assertThat(only(Kind.RESOLUTION).state()).isEqualTo(State.PAUSED);
        ledger.resume(caseKey, newYork("2026-06-01T11:00"));

        assertThat(only(Kind.RESOLUTION).dueAt()).isEqualTo(newYork("2026-06-05T10:00"));
    }

    @Test
    void followsOverMoreThanOnePage() {
        var cases = IntStream.range(0, 230).mapToObj(n -> caseKey + "-" + n).toList();
        for (var each : cases) ledger.start(each, Kind.RESOLUTION, Party.SE, null, MONDAY_9, STANDARD);

        closeOn(WEDNESDAY);

        assertThat(ledger.ofCases(cases))
                .hasSize(230)
                .extracting(Promise::dueAt)
                .containsOnly(newYork("2026-06-05T09:00"));
    }
}
