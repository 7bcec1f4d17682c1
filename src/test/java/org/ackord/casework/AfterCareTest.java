package org.ackord.casework;

import static org.ackord.correspondence.MessageKind.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ackord.promise.Kind;
import org.ackord.promise.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R13: care goes on after the resolution, here of Monday at 11, confirmed at noon. The window is open until 15 June at noon. */
class AfterCareTest extends Journey {

    @BeforeEach
    void theCaseIsResolved() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();
        timePassesUntil("2026-06-01T11:00");
        answers("resolved");
        timePassesUntil("2026-06-01T12:00");
    }

    @Test
    void aCustomerWhoHasNotEverythingGetsTheCaseReopened() {
        confirms(false);

        assertThat(record().status()).isEqualTo(Status.OPEN);
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThatJourney().hasPassed("Task_ReopenCase");
        // 2 of 27 hours were used up; the hour spent resolved is not counted (C10).
        assertThat(promises(Kind.RESOLUTION)).extracting("state").containsExactlyInAnyOrder(State.KEPT, State.RUNNING);
        assertThat(running(Kind.RESOLUTION)).isEqualTo(newYork("2026-06-04T10:00"));
        answers("resolved");
        confirms(true);
        assertThat(record().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void theConsultantMayWriteWhenConfirming() {
        completes("sam.sc", "Task_ConfirmWithCustomer", "confirmed", true, "text", "Is everything in order?");

        assertThat(mails(ANSWER)).hasSize(1);
    }

    @Test
    void aThankYouLeavesTheCaseResolvedAndTheWindowWhereItWas() {
        confirms(true);
        timePassesUntil("2026-06-03T10:00");
        writesAgain(ANN, "Thank you!");
        assertThat(task("Task_TriageReply").getAssignee()).isEqualTo("sam.sc");

        completes("sam.sc", "Task_TriageReply", "reopen", false);

        assertThat(openTasks()).isEmpty();
        assertThat(record().status()).isEqualTo(Status.RESOLVED);
        assertThat(promises(Kind.ACK)).extracting("state").containsOnly(State.KEPT);
        timePassesUntil("2026-06-15T11:59:59");
        assertThat(record().status()).isEqualTo(Status.RESOLVED);
        timePassesUntil("2026-06-15T12:00");
        assertThat(record().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aSecondReplyIsTriagedAnew() {
        confirms(true);
        writesAgain(ANN, "Thank you!");
        completes("sam.sc", "Task_TriageReply", "reopen", false);

        writesAgain(ANN, "Wait, it fails again.");

        assertThat(openTasks()).contains("Task_TriageReply");
    }

    @Test
    void aReplyThatNeedsMoreReopensTheCaseWithTheRestOfItsTime() {
        confirms(true);
        timePassesUntil("2026-06-03T10:00");
        writesAgain(ANN, "It fails again.");
        timePassesUntil("2026-06-03T10:10");

        completes("sam.sc", "Task_TriageReply", "reopen", true, "text", "We look into it again.");

        assertThat(record().status()).isEqualTo(Status.OPEN);
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(task("Task_AnswerCustomer").getAssignee()).isEqualTo("erin.se");
        // 25 of 27 hours are left on Wednesday at 10:10.
        assertThat(running(Kind.RESOLUTION)).isEqualTo(newYork("2026-06-08T08:10"));
        assertThatJourney().hasPassed("EndEvent_CaseReopened", "BoundaryEvent_CaseReopened");
        timePassesUntil("2026-06-08T08:09:59");
        assertThat(running(Kind.RESOLUTION)).isNotNull();
        timePassesUntil("2026-06-08T08:10");
        assertThat(promises(Kind.RESOLUTION)).extracting("state").containsExactlyInAnyOrder(State.KEPT, State.MISSED);
    }

    @Test
    void aReplyToAClosedCaseOpensANewOneThatFollowsIt() {
        confirms(true);
        timePassesUntil("2026-06-15T12:00");

        var next = writesAgain(ANN, "It fails again.");

        assertThat(next).isNotEqualTo(caseKey);
        assertThat(cases.find(next).orElseThrow().follows()).isEqualTo(caseKey);
    }

    @Test
    void aReplyThatNobodyTriagesIsWarnedOfAndMissed() {
        confirms(true);
        timePassesUntil("2026-06-03T10:00");
        writesAgain(ANN, "It fails again.");

        timePassesUntil("2026-06-03T10:15");

        assertThat(promise(Kind.ACK).state()).isEqualTo(State.MISSED);
        assertThat(levels(promise(Kind.ACK))).containsExactly(0, 1);
    }

    @Test
    void aReplyOutsideBusinessHoursIsAcknowledgedByTheEngineerOnDuty() {
        confirms(true);
        timePassesUntil("2026-06-03T20:00");
        writesAgain(ANN, "It fails again.");

        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_TriageReply");
        assertThat(task("Task_AcknowledgeMessage").getAssignee()).isEqualTo("dana.duty");
        completes("dana.duty", "Task_AcknowledgeMessage", "text", "We have read it.");
        assertThat(openTasks()).containsExactly("Task_TriageReply");
        assertThat(promise(Kind.ACK).state()).isEqualTo(State.KEPT);
    }

    @Test
    void theTriageOfAReplyAcknowledgesItAsWell() {
        confirms(true);
        timePassesUntil("2026-06-03T10:00");
        writesAgain(ANN, "It fails again.");
        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_TriageReply");
        assertThat(task("Task_AcknowledgeMessage").getAssignee()).isEqualTo("sam.sc");

        completes("sam.sc", "Task_TriageReply", "reopen", true, "text", "We look into it again.");

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(promise(Kind.ACK).state()).isEqualTo(State.KEPT);
    }

    @Test
    void aCaseReopenedWithoutAWordStillOwesTheAcknowledgement() {
        confirms(true);
        timePassesUntil("2026-06-03T10:00");
        writesAgain(ANN, "It fails again.");

        completes("sam.sc", "Task_TriageReply", "reopen", true);

        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_AnswerCustomer");
        assertThat(promise(Kind.ACK).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void aLowScoreAsksTheManagerToRecoverTheCustomer() {
        confirms(true);
        timePassesUntil("2026-06-02T10:00");

        tells("survey-answered", "unhappy", true);

        assertThat(openTasks()).containsExactly("Task_RecoverCustomer");
        completes("mia.manager", "Task_RecoverCustomer", "text", "I am sorry.", "followUp", "Call in June");
        assertThat(openTasks()).isEmpty();
        assertThat(mails(ANSWER)).singleElement().returns("mia.manager", mail -> mail.author());
        assertThat(correspondence.messagesOf(caseKey))
                .anyMatch(message -> message.text().equals("Follow-up: Call in June"));
        assertThatJourney().hasPassed("EndEvent_CustomerUnhappy", "EndEvent_CustomerRecovered");
    }

    @Test
    void aGoodScoreAsksForNothing() {
        confirms(true);

        tells("survey-answered", "unhappy", false);

        assertThat(openTasks()).isEmpty();
        assertThatJourney().hasPassed("EndEvent_SurveyOver");
    }

    @Test
    void theManagerMayRecoverTheCustomerAfterTheWindow() {
        confirms(true);
        tells("survey-answered", "unhappy", true);

        timePassesUntil("2026-06-15T12:00");

        assertThat(record().status()).isEqualTo(Status.CLOSED);
        completes("mia.manager", "Task_RecoverCustomer", "text", "I am sorry.");
        assertThatJourney().isEnded();
    }

    private Instant running(Kind kind) {
        return promises(kind).stream()
                .filter(promise -> promise.state() == State.RUNNING)
                .map(promise -> promise.dueAt())
                .findFirst()
                .orElse(null);
    }
}
