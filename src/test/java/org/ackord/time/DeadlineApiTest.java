package org.ackord.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ackord.input.Fault;
import org.ackord.input.FaultyInput;
import org.ackord.time.DeadlineQuestion.PauseText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DeadlineApiTest {

    private static final String START = "2026-07-02T16:30:00-04:00";

    private final DeadlineApi api = new DeadlineApi(new OneCalendar());

    @Test
    void answersInUtcWithAReceipt() throws Exception {
        var body = """
                {"calendar": "support-us", "clock": "BUSINESS_DAYS", "target": "PT24H", "start": "2026-07-02T16:30:00-04:00",
                 "pauses": [{"from": "2026-07-06T09:00:00-04:00", "to": "2026-07-06T10:00:00-04:00"}]}
                """;

        MockMvcBuilders.standaloneSetup(api)
                .build()
                .perform(post("/api/deadlines").contentType(APPLICATION_JSON).content(body))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueAt").value("2026-07-07T12:30:00Z"))
                .andExpect(jsonPath("$.receipt.clock").value("BUSINESS_DAYS"))
                .andExpect(jsonPath("$.receipt.skipped[0].reason").value("holiday: Independence Day (observed)"))
                .andExpect(jsonPath("$.receipt.pauses[0].counted").value("PT1H"));
    }

    @Test
    void givenHolidaysReplaceThoseOfTheCalendar() {
        assertThat(dueAt(List.of())).isEqualTo("2026-07-03T20:30:00Z");
        assertThat(dueAt(List.of("2026-07-03", "2026-07-06"))).isEqualTo("2026-07-07T20:30:00Z");
        assertThat(dueAt(null)).isEqualTo("2026-07-06T20:30:00Z");
    }

    private String dueAt(@Nullable List<@Nullable String> holidays) {
        return api.answer(new DeadlineQuestion("support-us", "BUSINESS_DAYS", "PT24H", START, null, holidays))
                .dueAt();
    }

    @Test
    void takesADayOfATargetForTwentyFourHours() {
        assertThat(api.answer(question("support-us", "ELAPSED", "P3D", "2026-03-06T16:30:00-05:00"))
                        .dueAt())
                .isEqualTo("2026-03-09T21:30:00Z");
    }

    @Test
    void namesEveryMissingField() {
        assertThat(faults(question(null, null, null, null))).containsExactly("calendar", "clock", "target", "start");
    }

    @Test
    void namesEveryFaultyField() {
        var pauses = Arrays.asList(
                new PauseText("2026-07-06T09:00:00-04:00", "2026-07-06T08:00:00-04:00"),
                null,
                new PauseText("2026-07-06", null),
                new PauseText("2026-07-06T09:00:00-04:00", "2026-07-06T09:00:00-04:00"));
        var holidays = Arrays.asList("2026-02-30", "2026-12-25", null, "1812-12-25");

        assertThat(faults(new DeadlineQuestion("moon", "business_days", "24h", "yesterday", pauses, holidays)))
                .containsExactly(
                        "calendar",
                        "clock",
                        "target",
                        "start",
                        "pauses[0].to",
                        "pauses[1].from",
                        "pauses[1].to",
                        "pauses[2].from",
                        "pauses[2].to",
                        "holidays[0]",
                        "holidays[2]",
                        "holidays[3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-02T16:30:00", "2026-07-02", "1969-12-31T23:59:59Z", "2201-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z", "2026-07-02T16:30:00 EST", "", "2026-02-30T00:00:00Z"
            })
    void refusesAStartThatIsNoInstant(String start) {
        var refused = refusal(question("support-us", "ELAPSED", "PT24H", start));

        assertThat(refused.faults()).extracting(Fault::field).containsExactly("start");
        assertThat(refused).hasMessageContaining("offset").hasMessageContaining("e.g. 2026-06-03T10:00:00-04:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PT0S", "-PT1H", "P3654D", "P1M", "24", "", "PT99999999999999999999H", "PT9223372036854775807S"})
    void refusesATargetThatIsNoPromise(String target) {
        assertThat(faults(question("support-us", "ELAPSED", target, START))).containsExactly("target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ELAPSED", "WORKING_TIME", "BUSINESS_DAYS"})
    void refusesADueInstantBeyondTheYearsItCovers(String clock) {
        assertThat(faults(question("support-us", clock, "P3650D", "2195-06-03T10:00:00Z")))
                .containsExactly("target");
    }

    @Test
    void refusesHolidaysThatLeaveNoOpenTime() {
        var sixYears = new ArrayList<@Nullable String>();
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2032, 1, 1)).forEach(day -> sixYears.add(day.toString()));

        assertThat(faults(new DeadlineQuestion("support-us", "ELAPSED", "PT1H", START, null, sixYears)))
                .containsExactly("specialDays");
    }

    @Test
    void refusesMorePausesThanAnyCaseHas() {
        var many = Collections.<@Nullable PauseText>nCopies(5001, null);

        assertThat(faults(new DeadlineQuestion("support-us", "ELAPSED", "PT1H", START, many, null)))
                .containsExactly("pauses");
    }

    private List<String> faults(DeadlineQuestion question) {
        return refusal(question).faults().stream().map(Fault::field).toList();
    }

    private FaultyInput refusal(DeadlineQuestion question) {
        return catchThrowableOfType(FaultyInput.class, () -> api.answer(question));
    }

    private static DeadlineQuestion question(
            @Nullable String calendar, @Nullable String clock, @Nullable String target, @Nullable String start) {
        return new DeadlineQuestion(calendar, clock, target, start, null, null);
    }

    private static final class OneCalendar implements BusinessCalendars {

        @Override
        public BusinessCalendar get(String id) {
            if (!id.equals("support-us")) throw new UnknownCalendar(id);
            return Calendars.supportUs();
        }

        @Override
        public BusinessCalendar change(String id, CalendarDefinition definition) {
            throw new UnsupportedOperationException();
        }
    }
}
