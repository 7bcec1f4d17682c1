package org.ackord.casework;

import static org.ackord.correspondence.MessageKind.ETA;
import static org.assertj.core.api.Assertions.assertThat;

import org.ackord.promise.Kind;
import org.ackord.promise.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R8: the ETA of four hours is given on Monday at 9, so it is at risk at noon and due at 13:00. */
class EtaJourneyTest extends Journey {

    @BeforeEach
    void anEtaIsGiven() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();
        answers("eta", "2026-06-01T13:00");
    }

    @Test
    void anEtaAtRiskIsAskedForOnceBeforeTheCustomerHasTo() {
        timePassesUntil("2026-06-01T11:59:59");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");

        timePassesUntil("2026-06-01T12:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer", "Task_RenewEta");
        assertThat(task("Task_RenewEta").getAssignee()).isEqualTo("erin.se");
        assertThat(task("Task_RenewEta").getDueDate()).isEqualTo(newYork("2026-06-01T13:00"));
    }

    @Test
    void theWatchGoesOnWithTheNewEta() {
        timePassesUntil("2026-06-01T12:00");

        renews("2026-06-01T16:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(promises(Kind.ETA)).extracting("state").containsExactly(State.RENEWED, State.RUNNING);
        assertThat(mails(ETA)).hasSize(2);

        timePassesUntil("2026-06-01T14:59:59");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        timePassesUntil("2026-06-01T15:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer", "Task_RenewEta");
        assertThatJourney().hasPassed("IntermediateEvent_NextEtaAtRisk");

        renews("2026-06-02T16:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(wasAlwaysCompleted("Task_RenewEta")).isTrue();
    }

    @Test
    void anAnswerWithANewEtaMakesTheRequestGo() {
        timePassesUntil("2026-06-01T12:00");

        answers("workaround", "2026-06-01T16:00");

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThatJourney().hasPassed("BoundaryEvent_EtaSettled");
        timePassesUntil("2026-06-01T15:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer", "Task_RenewEta");
    }

    @Test
    void theTasksOfACaseFollowItsRisk() {
        timePassesUntil("2026-06-01T11:59:59");
        assertThat(task("Task_AnswerCustomer").getPriority()).isEqualTo(50);

        timePassesUntil("2026-06-01T12:00");
        assertThat(task("Task_RenewEta").getPriority()).isEqualTo(70);

        timePassesUntil("2026-06-01T13:00");
        assertThat(task("Task_AnswerCustomer").getPriority()).isEqualTo(80);
    }

    @Test
    void theResolutionMakesTheRequestGo() {
        timePassesUntil("2026-06-01T12:00");

        answers("resolved");

        assertThat(openTasks()).containsExactly("Task_ConfirmWithCustomer");
        assertThat(promise(Kind.ETA).state()).isEqualTo(State.KEPT);
    }

    @Test
    void aWaitForTheCustomerKeepsTheEtaAndMakesTheRequestGo() {
        timePassesUntil("2026-06-01T12:00");

        answers("waiting");

        assertThat(openTasks()).isEmpty();
        assertThat(promise(Kind.ETA).state()).isEqualTo(State.KEPT);
    }

    @Test
    void anAcknowledgementWithANewEtaMakesTheRequestGo() {
        timePassesUntil("2026-06-01T12:00");
        writesAgain(ANN, "Any news?");

        completes("erin.se", "Task_AcknowledgeMessage", "text", "It takes until four.", "eta", eta("2026-06-01T16:00"));

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
    }

    @Test
    void aNewEtaBeforeTheOldOneIsAtRiskMovesTheWatch() {
        timePassesUntil("2026-06-01T11:00");
        answers("eta", "2026-06-01T15:00");

        timePassesUntil("2026-06-01T13:59:59");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        timePassesUntil("2026-06-01T14:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer", "Task_RenewEta");
    }

    @Test
    void aMissedEtaIsEscalatedOnceAndTheRequestStays() {
        timePassesUntil("2026-06-01T12:59:59");
        assertThat(promise(Kind.ETA).state()).isEqualTo(State.RUNNING);

        timePassesUntil("2026-06-01T13:00");
        assertThat(promise(Kind.ETA).state()).isEqualTo(State.MISSED);
        assertThat(levels(promise(Kind.ETA))).containsExactly(1);
        assertThat(task("Task_RenewEta").getPriority()).isEqualTo(80);
        assertThatJourney().hasPassed("BoundaryEvent_EtaMissed", "EndEvent_EtaMissed", "EndEvent_MissRecorded");

        timePassesUntil("2026-06-01T13:30");
        renews("2026-06-01T17:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(task("Task_AnswerCustomer").getPriority()).isEqualTo(50);
        assertThat(promises(Kind.ETA)).extracting("state").containsExactly(State.MISSED, State.RUNNING);
    }

    @Test
    void theLadderOfAMissedEtaStopsWhenTheCustomerHoldsANewOne() {
        timePassesUntil("2026-06-01T13:00");
        renews("2026-06-03T17:00");

        timePassesUntil("2026-06-02T17:00");

        assertThat(levels(promises(Kind.ETA).get(0))).containsExactly(1);
    }

    @Test
    void theLadderOfAMissedEtaIsClimbedToItsTop() {
        timePassesUntil("2026-06-01T13:59:59");
        assertThat(levels(promise(Kind.ETA))).containsExactly(1);
        timePassesUntil("2026-06-01T14:00");
        assertThat(levels(promise(Kind.ETA))).containsExactly(1, 2);
        timePassesUntil("2026-06-01T15:00");
        assertThat(levels(promise(Kind.ETA))).containsExactly(1, 2, 3);

        timePassesUntil("2026-06-02T08:00");
        assertThat(levels(promise(Kind.ETA))).containsExactly(1, 2, 3);
    }

    private void renews(String etaLocal) {
        completes("erin.se", "Task_RenewEta", "text", "It takes longer, sorry.", "eta", eta(etaLocal));
    }
}
