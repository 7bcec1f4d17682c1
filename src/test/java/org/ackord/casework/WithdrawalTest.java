package org.ackord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ackord.promise.State;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WithdrawalTest extends Journey {

    static Stream<Named<Consumer<Journey>>> places() {
        return Stream.of(
                Named.of("before anybody acts", journey -> {}),
                Named.of("in the engineer's hands", journey -> journey.triages("technical")),
                Named.of("with an ETA and a further message", journey -> {
                    answered(journey, "eta", "2026-06-02T09:00");
                    journey.writesAgain(ANN, "Any news?");
                }),
                Named.of("while the customer has the ball", journey -> answered(journey, "waiting", null)),
                Named.of("before the consultant has confirmed", journey -> answered(journey, "resolved", null)),
                Named.of("in the after-care", journey -> {
                    answered(journey, "resolved", null);
                    journey.confirms(true);
                }));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aWithdrawnCaseEndsWhereverItStands(Consumer<Journey> place) {
        writesIn(ANN, "2026-06-01T09:00");
        place.accept(this);

        tells("case-withdrawn");

        assertThat(record().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(openTasks()).isEmpty();
        assertThat(ledger.of(caseKey))
                .noneMatch(promise -> List.of(State.RUNNING, State.PAUSED).contains(promise.state()));
        assertThatJourney().isEnded().hasPassed("EndEvent_CaseWithdrawn");
        timePassesUntil("2026-06-30T09:00");
        assertThat(ledger.of(caseKey)).allMatch(promise -> promise.escalations().isEmpty());
    }

    @Test
    void theLadderOfAWithdrawnCaseTellsNobodyAnyMore() {
        writesIn(ANN, "2026-06-01T09:00");
        timePassesUntil("2026-06-01T09:20");

        tells("case-withdrawn");
        timePassesUntil("2026-06-02T09:00");

        assertThat(levels(ledger.of(caseKey).get(0))).hasSizeLessThanOrEqualTo(2);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseKey)
                        .processDefinitionKey("promise-escalation")
                        .count())
                .isZero();
    }

    @Test
    void anIncidentIsOnTheRecordOfTheCase() {
        writesIn(ANN, "2026-06-01T09:00");

        tells("incident-declared", "incident", "Storage is down");

        assertThat(correspondence.messagesOf(caseKey))
                .anyMatch(message -> message.text().equals("Incident declared: Storage is down."));
        assertThat(openTasks()).containsExactly("Task_AcknowledgeAndTriage");
        assertThatJourney().hasPassed("EndEvent_IncidentNoted");
    }

    private static void answered(Journey journey, String outcome, String etaLocal) {
        journey.triages("technical");
        journey.acknowledgesAsEngineer();
        if (etaLocal == null) journey.answers(outcome);
        else journey.answers(outcome, etaLocal);
    }
}
