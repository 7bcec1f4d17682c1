package org.ackord.time;

import static java.time.ZoneOffset.UTC;
import static org.ackord.time.PromiseClock.BUSINESS_DAYS;
import static org.ackord.time.PromiseClock.ELAPSED;
import static org.ackord.time.PromiseClock.WORKING_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ackord.input.FaultyInput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every expected value of every case; a key that nobody asserts fails, and so does a case that was not looked at. */
class SlaCasesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration THREE_DAYS = Duration.ofHours(72);

    private final Collection<String> asserted = new TreeSet<>();

    @TestFactory
    Stream<DynamicTest> cases() {
        var cases = SlaCase.all().stream().map(each -> dynamicTest(each.id(), () -> assertsAll(each)));
        return Stream.concat(cases, Stream.of(dynamicTest("all 29 cases were asserted", this::assertsEveryCase)));
    }

    private void assertsEveryCase() {
        assertThat(asserted)
                .hasSize(29)
                .containsExactlyInAnyOrderElementsOf(
                        SlaCase.all().stream().map(SlaCase::id).toList());
    }

    private void assertsAll(SlaCase sla) {
        assertThat(sla.expected().size()).isPositive();
        sla.expected().fieldNames().forEachRemaining(key -> {
            if (!assertsCommon(sla, key)) assertsSpecial(sla, key, sla.expected(key));
        });
        asserted.add(sla.id());
    }

    private boolean assertsCommon(SlaCase sla, String key) {
        switch (key) {
            case "ack_1_business_hour" -> assertsDue(sla, WORKING_TIME, HOUR, List.of(), sla.expectedInstant(key));
            case "actionable_24h", "due_after_change" -> assertsDue(sla, DAY, key);
            case "resolution_72h", "due_before_change" -> assertsDue(sla, THREE_DAYS, key);
            case "due_after_change_48h" -> assertsDue(sla, Duration.ofHours(48), key);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void assertsDue(SlaCase sla, Duration target, String key) {
        var expected = SlaCase.byClock(sla.expected(key));
        assertThat(expected).hasSameSizeAs(sla.expected(key));
        expected.forEach((clock, due) -> assertsDue(sla, clock, target, sla.pauses(), due));
    }

    private static void assertsDue(
            SlaCase sla, PromiseClock clock, Duration target, List<Pause> pauses, Instant expected) {
        var calendar = sla.calendar();
        assertThat(calendar.dueAt(clock, sla.start(), target, pauses)).isEqualTo(expected);
        assertThat(calendar.elapsed(clock, sla.start(), expected, pauses)).isEqualTo(target);
        var deadline = calendar.deadline(clock, sla.start(), target, pauses);
        assertThat(deadline.dueAt()).isEqualTo(expected);
        assertThat(ReceiptTest.counted(deadline.receipt()))
                .isEqualTo(Duration.parse(deadline.receipt().openTimeNeeded()));
    }

    private void assertsSpecial(SlaCase sla, String key, JsonNode value) {
        switch (sla.id()) {
            case "S09" -> assertsDueAt(sla, "2026-06-05T16:00:00-04:00", Duration.ofHours(4), value);
            case "S23" -> assertsRoundTheClock(sla, key, value);
            case "S28" -> assertsResolvedFromPause(sla, key, value);
            case "S29" -> assertsNotBreached(sla, value);
            case "S30" -> assertsUnmovedByAutomaticMail(sla, value);
            case "S32" -> assertsOneBreach(sla, key, value);
            case "S33" ->
                assertThat(SlaCase.instant(value)).isAfter(sla.pauses().get(0).to());
            case "S35" -> assertsHolidayAdded(sla, key, value);
            case "S39" -> assertsWarning(sla, key, SlaCase.instant(value));
            case "S41" -> assertsReopened(sla, key, SlaCase.instant(value));
            case "S42" -> assertsRefused(sla);
            case "S44" -> assertsTimerDuration(sla, key, SlaCase.instant(value));
            default -> fail("Nothing asserts %s of %s", key, sla.id());
        }
    }

    private static void assertsDueAt(SlaCase sla, String start, Duration target, JsonNode value) {
        assertThat(sla.calendar().dueAt(WORKING_TIME, at(start), target, List.of()))
                .isEqualTo(SlaCase.instant(value));
    }

    private static void assertsRoundTheClock(SlaCase sla, String key, JsonNode value) {
        switch (key) {
            case "ack_60min_from_23:30" -> assertsDueAt(sla, "2026-06-03T23:30:00-04:00", HOUR, value);
            case "ack_60min_from_2026-03-08T01:30_EST" -> assertsDueAt(sla, "2026-03-08T01:30:00-05:00", HOUR, value);
            case "ack_60min_from_2026-11-01T01:30_EDT" -> assertsDueAt(sla, "2026-11-01T01:30:00-04:00", HOUR, value);
            case "minutes_in_2026-03-08" -> assertsMinutesOfDay(sla, "2026-03-08", value);
            case "minutes_in_2026-11-01" -> assertsMinutesOfDay(sla, "2026-11-01", value);
            default -> fail(key);
        }
    }

    private static void assertsMinutesOfDay(SlaCase sla, String date, JsonNode minutes) {
        var midnight = LocalDate.parse(date).atStartOfDay(sla.calendar().zone());
        var open = sla.calendar()
                .workingTime(midnight.toInstant(), midnight.plusDays(1).toInstant());
        assertThat(open).isEqualTo(minutes(minutes));
    }

    /** Also while the pause has no end yet: resolving must not need a resume first. */
    private static void assertsResolvedFromPause(SlaCase sla, String key, JsonNode value) {
        var resolved = sla.expectedInstant("resolved_at");
        var stillPaused = List.of(new Pause(sla.pauses().get(0).from(), null));
        switch (key) {
            case "resolved_at" -> assertThat(sla.pauses().get(0).to()).isEqualTo(SlaCase.instant(value));
            case "effective_minutes_calendar", "effective_minutes_business" -> {
                var clock = key.endsWith("calendar") ? ELAPSED : WORKING_TIME;
                for (var pauses : List.of(sla.pauses(), stillPaused))
                    assertThat(sla.calendar().elapsed(clock, sla.start(), resolved, pauses))
                            .isEqualTo(minutes(value));
            }
            default -> fail(key);
        }
    }

    private static void assertsNotBreached(SlaCase sla, JsonNode instants) {
        assertThat(instants).isNotEmpty();
        var stillPaused = List.of(new Pause(sla.pauses().get(0).from(), null));
        for (var node : instants) {
            var at = SlaCase.instant(node);
            assertThat(sla.calendar().dueAt(ELAPSED, sla.start(), DAY, sla.pauses()))
                    .isAfter(at);
            assertThat(sla.calendar().elapsed(ELAPSED, sla.start(), at, stillPaused))
                    .isEqualTo(Duration.ofHours(20));
        }
    }

    /** The automatic mail lies inside the pause that the asserted due instants are computed with. */
    private static void assertsUnmovedByAutomaticMail(SlaCase sla, JsonNode events) {
        var arrived = SlaCase.instant(events.get(0).get("at"));
        var pause = sla.pauses().get(0);
        assertThat(arrived).isBetween(pause.from(), pause.to());
        assertThat(sla.calendar().elapsed(ELAPSED, sla.start(), arrived, sla.pauses()))
                .isEqualTo(Duration.between(sla.start(), pause.from()));
    }

    private static void assertsOneBreach(SlaCase sla, String key, JsonNode value) {
        var changed = sla.expectedInstant("changed_at");
        var before = sla.calendar().dueAt(ELAPSED, sla.start(), THREE_DAYS, List.of());
        var after = sla.calendar().dueAt(ELAPSED, sla.start(), DAY, List.of());
        switch (key) {
            case "changed_at" -> assertThat(SlaCase.instant(value)).isBetween(after, before);
            case "breach_event_at_calendar_reading" ->
                assertThat(after.isAfter(changed) ? after : changed).isEqualTo(SlaCase.instant(value));
            case "breach_events" ->
                assertThat(Stream.of(before, after).filter(due -> due.isBefore(changed)))
                        .hasSize(value.asInt());
            default -> fail(key);
        }
    }

    private static void assertsHolidayAdded(SlaCase sla, String key, JsonNode value) {
        var changed = sla.calendar(Map.of(LocalDate.of(2026, 6, 3), List.of()));
        switch (key) {
            case "changed_at" -> assertThat(SlaCase.instant(value)).isEqualTo("2026-06-02T19:00:00Z");
            case "open_case_24_business_hours_before" ->
                assertsDue(sla, WORKING_TIME, DAY, List.of(), SlaCase.instant(value));
            case "open_case_24_business_hours_after" ->
                assertThat(changed.dueAt(WORKING_TIME, sla.start(), DAY, List.of()))
                        .isEqualTo(SlaCase.instant(value));
            case "open_case_24_calendar_hours" ->
                assertThat(changed.dueAt(ELAPSED, sla.start(), DAY, List.of())).isEqualTo(SlaCase.instant(value));
            case "closed_case" -> assertsFinishedUntouched(sla, changed, value);
            default -> fail(key);
        }
    }

    /** The version that was in force goes on giving its answer after the new one was made. */
    private static void assertsFinishedUntouched(SlaCase sla, BusinessCalendar changed, JsonNode finished) {
        var inForce = sla.calendar();
        var start = SlaCase.instant(finished.get("start"));
        var resolved = SlaCase.instant(finished.get("resolved"));
        assertThat(inForce.workingTime(start, resolved)).isEqualTo(minutes(finished.get("business_minutes_recorded")));
        assertThat(changed.workingTime(start, resolved)).isEqualTo(Duration.ofMinutes(600));
        var added = LocalDate.parse(finished.get("holiday_added_on").asText());
        assertThat(inForce.withHolidays(List.of(added)).workingTime(start, resolved))
                .isEqualTo(inForce.workingTime(start, resolved))
                .isEqualTo(minutes(finished.get("business_minutes_after_change")));
    }

    private static void assertsWarning(SlaCase sla, String key, Instant expected) {
        var calendar = sla.calendar();
        var dueFour = calendar.dueAt(WORKING_TIME, at("2026-06-01T16:00:00-04:00"), Duration.ofHours(4), List.of());
        var warnings = new HashMap<String, Instant>();
        warnings.put("ack_50pct", calendar.warningAt(WORKING_TIME, sla.start(), HOUR, 0.5, List.of()));
        warnings.put("ack_75pct", calendar.warningAt(WORKING_TIME, sla.start(), HOUR, 0.75, List.of()));
        warnings.put("ack_90pct", calendar.warningAt(WORKING_TIME, sla.start(), HOUR, 0.9, List.of()));
        warnings.put("24_business_hours_80pct", calendar.warningAt(WORKING_TIME, sla.start(), DAY, 0.8, List.of()));
        warnings.put("24_calendar_hours_80pct", calendar.warningAt(ELAPSED, sla.start(), DAY, 0.8, List.of()));
        warnings.put("eta_mon_2026-06-08_09:00_minus_2bh", before(calendar, "2026-06-08T09:00:00-04:00", 2));
        warnings.put("eta_mon_2026-06-08_10:00_minus_2bh", before(calendar, "2026-06-08T10:00:00-04:00", 2));
        warnings.put("eta_mon_2026-03-09_09:00_EDT_minus_2bh", before(calendar, "2026-03-09T09:00:00-04:00", 2));
        var thanksgiving = calendar.withHolidays(List.of(LocalDate.of(2026, 11, 26)));
        warnings.put(
                "eta_fri_2026-11-27_10:00_minus_3bh_thu_holiday", before(thanksgiving, "2026-11-27T10:00:00-05:00", 3));
        warnings.put("eta_sat_2026-06-06_12:00_minus_1bh", before(calendar, "2026-06-06T12:00:00-04:00", 1));
        warnings.put("start_mon_16:00_4bh_due", dueFour);
        warnings.put("start_mon_16:00_4bh_level_1h_before", calendar.before(WORKING_TIME, dueFour, HOUR));
        assertThat(warnings).hasSize(sla.expected().size()).containsEntry(key, expected);
    }

    private static Instant before(BusinessCalendar calendar, String eta, int hours) {
        return calendar.before(WORKING_TIME, at(eta), Duration.ofHours(hours));
    }

    private static void assertsReopened(SlaCase sla, String key, Instant value) {
        var resolved = sla.pauses().get(0);
        switch (key) {
            case "resolved_at" -> assertThat(value).isEqualTo(resolved.from());
            case "reopened_at" -> assertThat(value).isEqualTo(resolved.to());
            case "thank_you_at" -> {
                for (var clock : List.of(ELAPSED, WORKING_TIME, BUSINESS_DAYS))
                    assertThat(sla.calendar().elapsed(clock, sla.start(), value, sla.pauses()))
                            .isEqualTo(sla.calendar().elapsed(clock, sla.start(), resolved.from(), List.of()));
            }
            default -> fail(key);
        }
    }

    private static void assertsRefused(SlaCase sla) {
        assertThatThrownBy(sla::calendar).isInstanceOf(FaultyInput.class).hasMessageContaining("no open time");
        var days = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2032, 1, 1)).toList();
        var weekdays = Calendars.newYork();
        assertThatThrownBy(() -> weekdays.withHolidays(days))
                .isInstanceOf(FaultyInput.class)
                .hasMessageContaining("no open time for 5 years from 2026-01-01");
    }

    /** Three days of an ISO 8601 duration are 72 hours here in any zone of the JVM; a calendar's third day is another instant. */
    private static void assertsTimerDuration(SlaCase sla, String key, Instant expected) {
        var jvm = TimeZone.getDefault();
        var zone = key.endsWith("America/New_York") ? ZoneId.of("America/New_York") : UTC;
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            var ours = sla.calendar().dueAt(ELAPSED, sla.start(), Duration.parse("P3D"), List.of());
            assertThat(ours).isEqualTo(sla.expectedInstant("PT72H_any_jvm_zone"));
            var thirdDay = sla.start().atZone(zone).plusDays(3).toInstant();
            assertThat(key.startsWith("PT72H") ? ours : thirdDay).isEqualTo(expected);
        } finally {
            TimeZone.setDefault(jvm);
        }
    }

    private static Duration minutes(JsonNode node) {
        return Duration.ofMinutes(node.asLong());
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local).toInstant();
    }
}
