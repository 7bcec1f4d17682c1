package org.ackord.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ackord.time.BusinessCalendars;
import org.ackord.time.PromiseClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The cases of sla-cases.json that speak of pauses, changes and reopenings, through the ledger. */
class SlaCasesOfPromisesTest extends LedgerFixture {

    private static final Map<PromiseClock, String> READINGS = Map.of(
            PromiseClock.ELAPSED, "calendar_hours",
            PromiseClock.WORKING_TIME, "business_hours",
            PromiseClock.BUSINESS_DAYS, "business_days");

    @Autowired
    BusinessCalendars calendars;

    @Autowired
    PromiseRows rows;

    @Autowired
    TransactionTemplate transaction;

    static Stream<Arguments> pausedCases() {
        return Stream.of("S24", "S25", "S26", "S29", "S30")
                .flatMap(id -> READINGS.keySet().stream().map(clock -> Arguments.of(id, clock)));
    }

    @ParameterizedTest
    @MethodSource("pausedCases")
    void movesADeadlineByThePausesThatCount(String id, PromiseClock promiseClock) {
        var sla = sla(id);
        policyIs(promiseClock, "PT24H");
        start(Kind.ACTIONABLE, Party.SE, instant(sla.at("/start")));
        policyIs(promiseClock, "PT72H");
        start(Kind.RESOLUTION, Party.SE, instant(sla.at("/start")));

        ledger.pause(caseKey, instant(sla.at("/pauses/0/from")));
        staysUnbrokenAt(sla.at("/expected/must_not_be_breached_at"));
        ledger.resume(caseKey, instant(sla.at("/pauses/0/to")));

        var reading = "/" + READINGS.get(promiseClock);
        assertThat(only(Kind.ACTIONABLE).dueAt()).isEqualTo(instant(sla.at("/expected/actionable_24h" + reading)));
        assertThat(only(Kind.RESOLUTION).dueAt()).isEqualTo(instant(sla.at("/expected/resolution_72h" + reading)));
    }

    private void staysUnbrokenAt(JsonNode instants) {
        for (var each : instants) {
            clock.set(instant(each));
            var paused = ledger.of(caseKey).stream().filter(promise -> promise.state() == State.PAUSED);
            assertThat(ledger.missDue(caseKey))
                    .extracting(Missed::promiseId)
                    .doesNotContainAnyElementsOf(paused.map(Promise::id).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BUSINESS_DAYS")
    void booksThePauseOfACaseThatIsResolvedWhilePaused(PromiseClock promiseClock) {
        var sla = sla("S28");
        policyIs(promiseClock, "PT72H");
        start(Kind.RESOLUTION, Party.SE, instant(sla.at("/start")));

        ledger.pause(caseKey, instant(sla.at("/pauses/0/from")));
        ledger.keep(caseKey, Kind.RESOLUTION, instant(sla.at("/expected/resolved_at")));

        var minutes =
                promiseClock == PromiseClock.ELAPSED ? "effective_minutes_calendar" : "effective_minutes_business";
        assertThat(only(Kind.RESOLUTION).state()).isEqualTo(State.KEPT);
        assertThat(used(promiseClock))
                .isEqualTo(Duration.ofMinutes(sla.at("/expected/" + minutes).asLong()));
    }

    private Duration used(PromiseClock promiseClock) {
        return transaction.execute(status -> {
            var row = rows.of(List.of(caseKey)).get(0);
            var end = row.course().endedAt();
            assertThat(end).isNotNull();
            return calendars.get("support-us").elapsed(promiseClock, row.startedAt(), end, row.endedPauses());
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BUSINESS_DAYS")
    void missesOnceAtTheChangeWhatTheNewTierMadeDue(PromiseClock promiseClock) {
        var sla = sla("S32");
        var reading = "/" + READINGS.get(promiseClock);
        var changedAt = instant(sla.at("/expected/changed_at"));
        policyIs(promiseClock, "PT72H");
        var before = start(Kind.RESOLUTION, Party.SE, instant(sla.at("/start")));
        assertThat(before.dueAt()).isEqualTo(instant(sla.at("/expected/due_before_change" + reading)));

        policyIs(promiseClock, "PT24H");
        ledger.changeTerms(caseKey, VIP, Party.SE, changedAt);

        assertThat(only(Kind.RESOLUTION).dueAt()).isEqualTo(instant(sla.at("/expected/due_after_change" + reading)));
        clock.set(changedAt.plusSeconds(5));
        if (promiseClock == PromiseClock.ELAPSED)
            assertThat(ledger.missDue(caseKey)).extracting(Missed::missedAt).containsExactly(changedAt);
        assertThat(ledger.missDue(caseKey)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BUSINESS_DAYS")
    void keepsAnEarnedPauseUnderANewTier(PromiseClock promiseClock) {
        var sla = sla("S33");
        policyIs(promiseClock, "PT72H");
        start(Kind.RESOLUTION, Party.SE, instant(sla.at("/start")));
        ledger.pause(caseKey, instant(sla.at("/pauses/0/from")));
        ledger.resume(caseKey, instant(sla.at("/pauses/0/to")));

        policyIs(promiseClock, "PT48H");
        ledger.changeTerms(caseKey, VIP, Party.SE, instant(sla.at("/expected/changed_at")));

        assertThat(only(Kind.RESOLUTION).dueAt())
                .isEqualTo(instant(sla.at("/expected/due_after_change_48h/" + READINGS.get(promiseClock))));
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterAReopeningWithoutTheTimeSpentResolved(PromiseClock promiseClock) {
        var sla = sla("S41");
        var resolvedAt = instant(sla.at("/expected/resolved_at"));
        policyIs(promiseClock, "PT72H");
        start(Kind.RESOLUTION, Party.SE, instant(sla.at("/start")));
        ledger.keep(caseKey, Kind.RESOLUTION, resolvedAt);

        var next = ledger.resumeAfterReopening(
                caseKey, Kind.RESOLUTION, resolvedAt, instant(sla.at("/expected/reopened_at")));

        assertThat(next.dueAt()).isEqualTo(instant(sla.at("/expected/resolution_72h/" + READINGS.get(promiseClock))));
    }

    static JsonNode sla(String id) {
        try (var file = SlaCasesOfPromisesTest.class.getResourceAsStream("/sla-cases.json")) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(file).get("cases").spliterator(), false)
                    .filter(each -> each.get("id").asText().equals(id))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Instant instant(JsonNode node) {
        return Instant.parse(node.get("utc").asText());
    }
}
