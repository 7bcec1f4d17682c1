package org.ackord.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ackord.input.FaultyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromiseLedgerTest extends LedgerFixture {

    private static final Instant ACK_DUE = newYork("2026-06-01T09:15");
    private static final Instant ACTIONABLE_DUE = newYork("2026-06-02T09:00");

    @Test
    void startsAPromiseByPolicyInWholeSeconds() {
        var promise = start(Kind.ACK, Party.SC, MONDAY_9.plusMillis(900));

        assertThat(promise)
                .isEqualTo(only(Kind.ACK))
                .extracting(Promise::clock, Promise::target, Promise::startedAt, Promise::dueAt, Promise::state)
                .containsExactly("WORKING_TIME", "PT15M", MONDAY_9, ACK_DUE, State.RUNNING);
        assertThat(promise.warnAt()).isEqualTo(MONDAY_9.plus(Duration.ofSeconds(675)));
    }

    @Test
    void startsNoSecondPromiseWhileTheSameOneIsOpen() {
        var first = start(Kind.RESOLUTION, Party.SE, MONDAY_9);

        assertThat(start(Kind.RESOLUTION, Party.SE, MONDAY_9.plusSeconds(60))).isEqualTo(first);
        assertThat(start(Kind.RESOLUTION, Party.SC, MONDAY_9)).isNotEqualTo(first);
    }

    @Test
    void keepsAPromiseAtItsDueInstant() {
        start(Kind.ACK, Party.SC, MONDAY_9);

        ledger.keep(caseKey, Kind.ACK, ACK_DUE.plusMillis(999));

        assertThat(only(Kind.ACK))
                .extracting(Promise::state, Promise::endedAt, Promise::fulfilledAt)
                .containsExactly(State.KEPT, ACK_DUE, null);
    }

    @Test
    void missesAPromiseThatIsDoneASecondLateAndFulfilsIt() {
        start(Kind.ACK, Party.SC, MONDAY_9);

        ledger.keep(caseKey, Kind.ACK, ACK_DUE.plusSeconds(1));

        assertThat(only(Kind.ACK))
                .extracting(Promise::state, Promise::endedAt, Promise::fulfilledAt)
                .containsExactly(State.MISSED, ACK_DUE, ACK_DUE.plusSeconds(1));
    }

    @Test
    void fulfilsAMissedPromiseOnce() {
        start(Kind.ACK, Party.SC, MONDAY_9);
        clock.set(ACK_DUE);
        ledger.missDue(caseKey);

        ledger.keep(caseKey, Kind.ACK, ACK_DUE.plusSeconds(60));
        ledger.keep(caseKey, Kind.ACK, ACK_DUE.plusSeconds(90));

        assertThat(only(Kind.ACK).fulfilledAt()).isEqualTo(ACK_DUE.plusSeconds(60));
    }

    @Test
    void keepsTheAcknowledgementOfOneMessageOnly() {
        ledger.start(caseKey, Kind.ACK, Party.SE, "m-1", MONDAY_9, STANDARD);
        ledger.start(caseKey, Kind.ACK, Party.SE, "m-2", MONDAY_9, STANDARD);

        ledger.keepAck(caseKey, "m-1", MONDAY_9.plusSeconds(60));

        assertThat(promises.acknowledged(caseKey, "m-1")).isTrue();
        assertThat(promises.acknowledged(caseKey, "m-2")).isFalse();
        assertThat(ledger.of(caseKey)).extracting(Promise::state).containsOnlyOnce(State.KEPT, State.RUNNING);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACK", "ETA"})
    void pausesNoPromiseOfThisKind(Kind kind) {
        clock.set(MONDAY_9);
        if (kind == Kind.ETA) ledger.giveEta(caseKey, ACTIONABLE_DUE, "erin.se", Party.SE);
        else start(kind, Party.SE, MONDAY_9);

        ledger.pause(caseKey, MONDAY_9.plusSeconds(60));

        assertThat(only(kind).state()).isEqualTo(State.RUNNING);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIONABLE", "RESOLUTION"})
    void pausesAndResumesAPromiseOfThisKind(Kind kind) {
        var due = start(kind, Party.SE, MONDAY_9).dueAt();

        ledger.pause(caseKey, newYork("2026-06-01T10:00"));
        assertThat(only(kind)).extracting(Promise::state, Promise::dueAt).containsExactly(State.PAUSED, due);

        ledger.resume(caseKey, newYork("2026-06-01T12:00"));
        assertThat(only(kind))
                .extracting(Promise::state, Promise::dueAt)
                .containsExactly(State.RUNNING, due.plus(Duration.ofHours(2)));
    }

    @Test
    void countsTwoPausesAndIgnoresAPauseInAPause() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);

        ledger.pause(caseKey, newYork("2026-06-01T10:00"));
        ledger.pause(caseKey, newYork("2026-06-01T10:30"));
        ledger.resume(caseKey, newYork("2026-06-01T11:00"));
        ledger.resume(caseKey, newYork("2026-06-01T11:30"));
        ledger.pause(caseKey, newYork("2026-06-01T13:00"));
        ledger.resume(caseKey, newYork("2026-06-01T14:00"));

        assertThat(only(Kind.ACTIONABLE).dueAt()).isEqualTo(newYork("2026-06-02T11:00"));
    }

    @Test
    void missesWhatWasDueBeforeThePauseAndReportsItOnce() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        clock.set(ACTIONABLE_DUE.plusSeconds(2));

        ledger.pause(caseKey, ACTIONABLE_DUE.plusSeconds(1));

        assertThat(only(Kind.ACTIONABLE).state()).isEqualTo(State.MISSED);
        assertThat(promises.dueAt(caseKey, "ACTIONABLE", "")).isEqualTo(ACTIONABLE_DUE);
        assertThat(ledger.missDue(caseKey)).extracting(Missed::missedAt).containsExactly(ACTIONABLE_DUE);
        assertThat(ledger.missDue(caseKey)).isEmpty();
    }

    @Test
    void neverMissesAPausedPromise() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        ledger.pause(caseKey, newYork("2026-06-01T10:00"));
        clock.set(newYork("2026-06-12T10:00"));

        assertThat(ledger.missDue(caseKey)).isEmpty();
        assertThat(ledger.warnDue(caseKey)).isEmpty();
        assertThat(only(Kind.ACTIONABLE).state()).isEqualTo(State.PAUSED);
    }

    @Test
    void keepsAPausedPromiseAndEndsItsPause() {
        start(Kind.RESOLUTION, Party.SE, MONDAY_9);
        ledger.pause(caseKey, newYork("2026-06-02T10:00"));

        ledger.keep(caseKey, Kind.RESOLUTION, newYork("2026-06-08T10:00"));

        var kept = only(Kind.RESOLUTION);
        assertThat(kept.state()).isEqualTo(State.KEPT);
        assertThat(kept.dueAt()).isEqualTo(newYork("2026-06-10T09:00"));
        assertThat(ledger.receipt(caseKey, kept.id()).orElseThrow().pauses()).hasSize(1);
    }

    @Test
    void withdrawsWhatIsOpenAndMissesWhatIsDueAlready() {
        start(Kind.ACK, Party.SC, MONDAY_9);
        start(Kind.RESOLUTION, Party.SE, MONDAY_9);
        ledger.pause(caseKey, MONDAY_9.plusSeconds(60));
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);

        ledger.withdraw(caseKey, newYork("2026-06-01T12:00"));

        assertThat(only(Kind.ACK).state()).isEqualTo(State.MISSED);
        assertThat(only(Kind.ACTIONABLE).state()).isEqualTo(State.WITHDRAWN);
        assertThat(only(Kind.RESOLUTION).state()).isEqualTo(State.WITHDRAWN);
        clock.set(newYork("2026-06-20T12:00"));
        assertThat(ledger.missDue(caseKey)).isEmpty();
    }

    @Test
    void missesWhatIsDueNowAndNamesItOnce() {
        ledger.start(caseKey, Kind.ACK, Party.SE, "m-1", MONDAY_9, STANDARD);
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        clock.set(newYork("2026-06-01T10:00").minusMillis(1));
        assertThat(ledger.missDue(caseKey)).isEmpty();

        clock.set(newYork("2026-06-01T10:00"));

        assertThat(ledger.missDue(caseKey)).singleElement().satisfies(missed -> {
            assertThat(missed.about()).isEqualTo("m-1");
            assertThat(missed.missedAt()).isEqualTo(newYork("2026-06-01T10:00"));
        });
        assertThat(ledger.missDue(caseKey)).isEmpty();
        assertThat(only(Kind.ACK).endedAt()).isEqualTo(newYork("2026-06-01T10:00"));
    }

    @Test
    void recordsTheDueInstantOfAMissThatATimerFoundLate() {
        start(Kind.ACK, Party.SC, MONDAY_9);
        clock.set(ACK_DUE.plusSeconds(3600));

        ledger.missDue(caseKey);

        assertThat(only(Kind.ACK).endedAt()).isEqualTo(ACK_DUE);
    }

    @Test
    void followsNewTermsFromTheOriginalStart() {
        start(Kind.ACTIONABLE, Party.SC, MONDAY_9);
        start(Kind.RESOLUTION, Party.SE, MONDAY_9);
        start(Kind.ACK, Party.SC, MONDAY_9);

        ledger.changeTerms(caseKey, VIP, Party.SE, MONDAY_9.plusSeconds(60));

        assertThat(only(Kind.ACTIONABLE))
                .extracting(Promise::party, Promise::target, Promise::dueAt)
                .containsExactly(Party.SE, "PT8H", newYork("2026-06-01T12:00"));
        assertThat(only(Kind.RESOLUTION))
                .extracting(Promise::target, Promise::dueAt)
                .containsExactly("PT24H", ACTIONABLE_DUE);
        assertThat(only(Kind.ACK).target()).isEqualTo("PT15M");
    }

    @Test
    void rescuesNothingThatWasMissedBeforeTheTermsChanged() {
        ledger.start(caseKey, Kind.ACTIONABLE, Party.SE, null, MONDAY_9, VIP);

        ledger.changeTerms(caseKey, STANDARD, Party.SE, newYork("2026-06-01T12:01"));

        assertThat(only(Kind.ACTIONABLE))
                .extracting(Promise::state, Promise::target, Promise::endedAt)
                .containsExactly(State.MISSED, "PT8H", newYork("2026-06-01T12:00"));
    }

    @Test
    void keepsAPausedPromisePausedWhenTermsChange() {
        start(Kind.RESOLUTION, Party.SE, MONDAY_9);
        ledger.pause(caseKey, newYork("2026-06-01T10:00"));

        ledger.changeTerms(caseKey, VIP, Party.SE, newYork("2026-06-03T10:00"));
        ledger.resume(caseKey, newYork("2026-06-03T10:00"));

        assertThat(only(Kind.RESOLUTION))
                .extracting(Promise::state, Promise::dueAt)
                .containsExactly(State.RUNNING, newYork("2026-06-04T09:00"));
    }

    @Test
    void goesOnWithTheRestAfterAReopening() {
        var old = start(Kind.RESOLUTION, Party.SE, MONDAY_9);
        ledger.keep(caseKey, Kind.RESOLUTION, newYork("2026-06-02T09:00"));

        var next = ledger.resumeAfterReopening(
                caseKey, Kind.RESOLUTION, newYork("2026-06-02T09:00"), newYork("2026-06-08T09:00"));

        assertThat(next)
                .extracting(Promise::replaces, Promise::startedAt, Promise::dueAt, Promise::state)
                .containsExactly(old.id(), MONDAY_9, newYork("2026-06-10T09:00"), State.RUNNING);
        assertThat(ledger.resumeAfterReopening(
                        caseKey, Kind.RESOLUTION, newYork("2026-06-02T09:00"), newYork("2026-06-08T10:00")))
                .isEqualTo(next);
        assertThat(ledger.of(caseKey)).extracting(Promise::state).contains(State.KEPT);
    }

    @Test
    void goesOnTwiceWithBothTimesSpentResolvedLeftOut() {
        start(Kind.RESOLUTION, Party.SE, MONDAY_9);
        ledger.keep(caseKey, Kind.RESOLUTION, newYork("2026-06-02T09:00"));
        ledger.resumeAfterReopening(caseKey, Kind.RESOLUTION, newYork("2026-06-02T09:00"), newYork("2026-06-03T09:00"));
        ledger.keep(caseKey, Kind.RESOLUTION, newYork("2026-06-04T09:00"));

        var third = ledger.resumeAfterReopening(
                caseKey, Kind.RESOLUTION, newYork("2026-06-04T09:00"), newYork("2026-06-08T09:00"));

        assertThat(third.dueAt()).isEqualTo(newYork("2026-06-09T09:00"));
    }

    @Test
    void missesAgainAtTheReopeningWhatHasNoTimeLeft() {
        start(Kind.RESOLUTION, Party.SE, MONDAY_9);
        ledger.keep(caseKey, Kind.RESOLUTION, newYork("2026-06-05T09:00"));
        var reopened = newYork("2026-06-08T09:00");

        ledger.resumeAfterReopening(caseKey, Kind.RESOLUTION, newYork("2026-06-05T09:00"), reopened);
        clock.set(reopened.plusSeconds(1));

        assertThat(ledger.missDue(caseKey)).extracting(Missed::missedAt).containsExactly(reopened);
    }

    @Test
    void refusesToGoOnWithAPromiseThatWasNeverMade() {
        assertThatThrownBy(() -> ledger.resumeAfterReopening(caseKey, Kind.RESOLUTION, MONDAY_9, MONDAY_9))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(caseKey);
    }

    @Test
    void renewsAnEtaThatStillRuns() {
        clock.set(MONDAY_9);
        var first = ledger.giveEta(caseKey, ACTIONABLE_DUE, "erin.se", Party.SE);
        clock.set(ACTIONABLE_DUE);

        var second = ledger.giveEta(caseKey, ACTIONABLE_DUE.plusSeconds(3600), "erin.se", Party.SE);

        assertThat(second)
                .extracting(Promise::replaces, Promise::clock, Promise::target, Promise::dueAt)
                .containsExactly(first.id(), "ELAPSED", "PT1H", ACTIONABLE_DUE.plusSeconds(3600));
        assertThat(ledger.of(caseKey)).extracting(Promise::state).containsExactly(State.RENEWED, State.RUNNING);
    }

    @Test
    void leavesAMissedEtaMissedWhenANewOneIsGiven() {
        clock.set(MONDAY_9);
        var first = ledger.giveEta(caseKey, ACTIONABLE_DUE, "erin.se", Party.SE);
        clock.set(ACTIONABLE_DUE.plusSeconds(1));

        var second = ledger.giveEta(caseKey, ACTIONABLE_DUE.plusSeconds(3600), "erin.se", Party.SE);

        assertThat(second.replaces()).isEqualTo(first.id());
        assertThat(ledger.of(caseKey)).extracting(Promise::state).containsExactly(State.MISSED, State.RUNNING);
        assertThat(ledger.of(caseKey).get(0).fulfilledAt()).isNull();
        assertThat(ledger.missDue(caseKey)).isEmpty();
        assertThat(promises.etaNeedsRenewal(caseKey)).isFalse();
    }

    @Test
    void refusesAnEtaThatIsNotInTheFutureOrTooFarAhead() {
        clock.set(MONDAY_9);

        for (var eta : List.of(MONDAY_9, MONDAY_9.plusMillis(400), Instant.parse("2027-06-01T13:00:01Z")))
            assertThatThrownBy(() -> ledger.giveEta(caseKey, eta, "erin.se", Party.SE))
                    .isInstanceOf(FaultyInput.class)
                    .hasMessageStartingWith("eta: ");
        assertThat(ledger.giveEta(caseKey, Instant.parse("2027-06-01T13:00:00Z"), "erin.se", Party.SE))
                .isNotNull();
    }

    @Test
    void showsManyCasesInTheOrderOfTheirStart() {
        var other = caseKey + "-b";
        start(Kind.ACK, Party.SC, MONDAY_9.plusSeconds(60));
        ledger.start(other, Kind.ACK, Party.SC, null, MONDAY_9, STANDARD);

        assertThat(ledger.ofCases(List.of(caseKey, other)))
                .extracting(Promise::caseKey)
                .containsExactly(other, caseKey);
        assertThat(ledger.ofCases(List.of())).isEmpty();
    }

    @Test
    void showsTheReceiptOfItsOwnCaseOnly() {
        var promise = start(Kind.RESOLUTION, Party.SE, MONDAY_9);

        assertThat(ledger.receipt(caseKey, promise.id()).orElseThrow())
                .satisfies(receipt -> assertThat(receipt.dueAt()).isEqualTo("2026-06-04T13:00:00Z"));
        assertThat(ledger.receipt("C-other", promise.id())).isEmpty();
    }

    @Test
    void isShownByTheNamesOfTheContract() {
        JsonNode json = new ObjectMapper().findAndRegisterModules().valueToTree(start(Kind.ACK, Party.SC, MONDAY_9));

        assertThat(json.fieldNames())
                .toIterable()
                .contains("id", "kind", "clock", "target", "startedAt", "dueAt", "state", "endedAt", "escalations")
                .doesNotContain("caseKey");
    }
}
