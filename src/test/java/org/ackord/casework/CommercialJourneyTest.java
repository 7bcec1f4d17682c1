package org.ackord.casework;

import static org.ackord.correspondence.MessageKind.ACKNOWLEDGEMENT;
import static org.ackord.correspondence.MessageKind.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommercialJourneyTest extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"commercial", "billing", "trial", "request"})
    void theConsultantAnswersWithinAnHourOfWorkingTime(String nature) {
        writesIn(ANN, "2026-06-01T09:00");
        triages(nature);

        assertThat(openTasks()).containsExactly("Task_AnswerCommercially");
        assertThat(task("Task_AnswerCommercially").getAssignee()).isEqualTo("sam.sc");
        assertThat(promise(Kind.ACTIONABLE).party()).isEqualTo(Party.SC);
        assertThat(promise(Kind.ACTIONABLE).dueAt()).isEqualTo(newYork("2026-06-01T10:00"));

        completes("sam.sc", "Task_AnswerCommercially", "outcome", "resolved", "text", "The price is the same.");
        confirms(true);

        assertThat(record().status()).isEqualTo(Status.RESOLVED);
        assertThat(lettersToCustomer()).startsWith(ACKNOWLEDGEMENT, RESOLUTION);
    }

    @Test
    void theConsultantGivesAnEtaAndAnswersAgain() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("billing");

        completes(
                "sam.sc",
                "Task_AnswerCommercially",
                "outcome",
                "eta",
                "text",
                "I ask our bookkeeper.",
                "eta",
                eta("2026-06-01T15:00"));

        assertThat(openTasks()).containsExactly("Task_AnswerCommercially");
        assertThat(promise(Kind.ETA).party()).isEqualTo(Party.SC);
    }

    @Test
    void aHandoverGoesToTheEngineerWhoOwnsTheProduct() {
        writesIn(ANN, "2026-06-01T09:00", "audit", null);
        triages("commercial");

        completes(
                "sam.sc",
                "Task_AnswerCommercially",
                "outcome",
                "handover",
                "text",
                "A colleague looks into it.",
                "eta",
                eta("2026-06-01T15:00"));

        assertThat(openTasks()).containsExactly("Task_AcknowledgeAsEngineer");
        assertThat(task("Task_AcknowledgeAsEngineer").getAssignee()).isEqualTo("lena.se");
        completes("lena.se", "Task_AcknowledgeAsEngineer", "text", "I look into it.");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
    }

    @Test
    void whatIsNotACaseIsDismissedWithoutAWord() {
        writesIn(ANN, "2026-06-01T09:00");

        completes("sam.sc", "Task_AcknowledgeAndTriage", "nature", "not-a-case");

        assertThat(record().status()).isEqualTo(Status.DISMISSED);
        assertThatJourney().isEnded().hasPassed("EndEvent_CaseDismissed");
        assertThat(lettersToCustomer()).isEmpty();
        assertThat(ledger.of(caseKey)).allMatch(promise -> promise.state() == State.WITHDRAWN);
    }

    @Test
    void whatIsNotACaseMayBeToldSo() {
        writesIn(ANN, "2026-06-01T09:00");

        triages("not-a-case");

        assertThat(record().status()).isEqualTo(Status.DISMISSED);
        assertThat(lettersToCustomer()).containsExactly(ACKNOWLEDGEMENT);
        assertThat(promise(Kind.ACK).state()).isEqualTo(State.KEPT);
    }

    @Test
    void aFurtherMailOfWhatIsNotACaseLeavesNoTaskBehind() {
        writesIn(ANN, "2026-06-01T09:00");
        writesAgain(ANN, "Buy now!");

        completes("sam.sc", "Task_AcknowledgeAndTriage", "nature", "not-a-case");

        assertThat(openTasks()).isEmpty();
        assertThatJourney().isEnded();
    }
}
