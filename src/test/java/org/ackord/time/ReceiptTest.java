package org.ackord.time;

import static org.ackord.time.PromiseClock.BUSINESS_DAYS;
import static org.ackord.time.PromiseClock.ELAPSED;
import static org.ackord.time.PromiseClock.WORKING_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ackord.time.Receipt.Counted;
import org.ackord.time.Receipt.Paused;
import org.ackord.time.Receipt.Skipped;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final Instant BEFORE_THE_FOURTH = Instant.parse("2026-07-02T20:30:00Z");

    @Test
    void showsEveryIntervalThatCounted() {
        var receipt = Calendars.supportUs()
                .deadline(BUSINESS_DAYS, BEFORE_THE_FOURTH, Duration.ofHours(24), List.of())
                .receipt();

        assertThat(receipt.calendar()).isEqualTo("test");
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(receipt.zone()).isEqualTo("America/New_York");
        assertThat(receipt.holidays()).isEqualTo("us");
        assertThat(receipt.start()).isEqualTo("2026-07-02T20:30:00Z");
        assertThat(receipt.startLocal()).isEqualTo("2026-07-02T16:30:00-04:00");
        assertThat(receipt.target()).isEqualTo("PT24H");
        assertThat(receipt.openTimeNeeded()).isEqualTo("PT9H");
        assertThat(receipt.counted())
                .containsExactly(
                        new Counted("2026-07-02", "2026-07-02T16:30:00-04:00", "2026-07-02T17:00:00-04:00", "PT30M"),
                        new Counted("2026-07-06", "2026-07-06T08:00:00-04:00", "2026-07-06T16:30:00-04:00", "PT8H30M"));
        assertThat(receipt.dueAt()).isEqualTo("2026-07-06T20:30:00Z");
        assertThat(receipt.dueAtLocal()).isEqualTo("2026-07-06T16:30:00-04:00");
    }

    @Test
    void namesWhyDaysAreSkipped() {
        var receipt = Calendars.supportUs()
                .deadline(BUSINESS_DAYS, BEFORE_THE_FOURTH, Duration.ofHours(24), List.of())
                .receipt();

        assertThat(receipt.skipped())
                .containsExactly(
                        new Skipped("2026-07-03", "2026-07-03", 1, "holiday: Independence Day (observed)"),
                        new Skipped("2026-07-04", "2026-07-05", 2, "weekend"));
    }

    @Test
    void namesOwnClosingDays() {
        var calendar = Calendars.newYorkWith(Map.of(LocalDate.of(2026, 6, 3), List.of()));

        var receipt = calendar.deadline(
                        WORKING_TIME, Instant.parse("2026-06-02T20:30:00Z"), Duration.ofHours(1), List.of())
                .receipt();

        assertThat(receipt.skipped()).containsExactly(new Skipped("2026-06-03", "2026-06-03", 1, "closing day"));
    }

    @Test
    void cutsTheIntervalAtAPauseAndSaysWhatItCounted() {
        var pauses = List.of(
                pause("2026-06-03T15:00:00Z", "2026-06-03T16:00:00Z"),
                pause("2026-06-03T15:30:00Z", "2026-06-03T16:30:00Z"),
                pause("2026-06-30T15:30:00Z", "2026-06-30T16:30:00Z"));

        var receipt = Calendars.newYork()
                .deadline(WORKING_TIME, Instant.parse("2026-06-03T14:00:00Z"), Duration.ofHours(2), pauses)
                .receipt();

        assertThat(receipt.counted()).extracting(Counted::counted).containsExactly("PT1H", "PT1H");
        assertThat(receipt.pauses())
                .containsExactly(
                        new Paused("2026-06-03T11:00:00-04:00", "2026-06-03T12:30:00-04:00", "PT1H30M"),
                        new Paused("2026-06-30T11:30:00-04:00", "2026-06-30T12:30:00-04:00", "PT0S"));
        assertThat(receipt.dueAt()).isEqualTo("2026-06-03T17:30:00Z");
    }

    @Test
    void summarisesAYearByTheWeek() {
        var receipt = Calendars.supportUs()
                .deadline(BUSINESS_DAYS, Instant.parse("2026-06-03T14:00:00Z"), Duration.ofDays(250), List.of())
                .receipt();

        assertThat(receipt.counted()).hasSizeLessThanOrEqualTo(60).hasSizeGreaterThan(45);
        assertThat(receipt.counted().get(0))
                .isEqualTo(new Counted("2026-W23", "2026-06-03T10:00:00-04:00", "2026-06-05T17:00:00-04:00", "PT25H"));
        assertThat(receipt.skipped()).hasSizeLessThanOrEqualTo(20);
        assertThat(receipt.skipped()).contains(new Skipped("2026-06-06", "2027-05-30", 104, "weekend"));
        assertThat(counted(receipt)).isEqualTo(Duration.ofHours(250 * 9));
    }

    @Test
    void summarisesTenYearsByTheYear() {
        var receipt = Calendars.supportUs()
                .deadline(ELAPSED, Instant.parse("2026-06-03T14:00:00Z"), Duration.ofDays(3650), List.of())
                .receipt();

        assertThat(receipt.counted()).hasSize(11);
        assertThat(receipt.skipped()).isEmpty();
        assertThat(receipt.holidays()).isEqualTo("none");
        assertThat(counted(receipt)).isEqualTo(Duration.ofDays(3650));
    }

    @Test
    void showsTheLongDayInAutumnAsTwentyFiveHours() {
        var receipt = Calendars.allDay("America/New_York")
                .deadline(WORKING_TIME, Instant.parse("2026-10-31T04:00:00Z"), Duration.ofHours(72), List.of())
                .receipt();

        assertThat(receipt.counted()).extracting(Counted::counted).containsExactly("PT24H", "PT25H", "PT23H");
    }

    @Test
    void isTextsInJson() throws Exception {
        var receipt = Calendars.newYork()
                .deadline(WORKING_TIME, Instant.parse("2026-06-03T14:00:00Z"), Duration.ofHours(2), List.of())
                .receipt();
        var json = new ObjectMapper();

        assertThat(json.readTree(json.writeValueAsString(receipt)).get("target").asText())
                .isEqualTo("PT2H");
        assertThat(json.readValue(json.writeValueAsString(receipt), Receipt.class))
                .isEqualTo(receipt);
    }

    static Duration counted(Receipt receipt) {
        return receipt.counted().stream()
                .map(row -> Duration.parse(row.counted()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Pause pause(String from, String to) {
        return new Pause(Instant.parse(from), Instant.parse(to));
    }
}
