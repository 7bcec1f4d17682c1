package org.ackord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CustomerMessage;
import org.ackord.correspondence.MessageView;
import org.ackord.promise.EscalationView;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.Promise;
import org.ackord.promise.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R6: every mail counts, not only the first. */
class FurtherMessagesTest extends Journey {

    @BeforeEach
    void aCaseIsInHand() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();
        timePassesUntil("2026-06-01T10:00");
    }

    @Test
    void eachMessageHasItsOwnClock() {
        writesAgain(ANN, "It is worse now.");
        timePassesUntil("2026-06-01T10:30");
        writesAgain(ANN, "And worse.");

        assertThat(acksOfMessages())
                .extracting(Promise::dueAt)
                .containsExactly(newYork("2026-06-01T11:00"), newYork("2026-06-01T11:30"));
        assertThat(openTasks())
                .containsExactly("Task_AcknowledgeMessage", "Task_AcknowledgeMessage", "Task_AnswerCustomer");
    }

    @Test
    void whoeverHasTheCaseAcknowledgesTheMessage() {
        writesAgain(ANN, "It is worse now.");
        assertThat(task("Task_AcknowledgeMessage").getAssignee()).isEqualTo("erin.se");
        assertThat(task("Task_AcknowledgeMessage").getDueDate()).isEqualTo(newYork("2026-06-01T11:00"));

        completes("erin.se", "Task_AcknowledgeMessage", "text", "I have seen it.");

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(acksOfMessages()).extracting(Promise::state).containsExactly(State.KEPT);
        assertThat(wasAlwaysCompleted("Task_AcknowledgeMessage")).isTrue();
        assertThatJourney().hasPassed("EndEvent_MessageAcknowledged").hasNotPassed("BoundaryEvent_AnsweredMeanwhile");
    }

    @Test
    void aMessageBeforeTriageIsTheConsultants() {
        writesIn(ANN, "2026-06-01T11:00");
        timePassesUntil("2026-06-01T11:05");
        writesAgain(ANN, "I forgot to say: version 4.");

        assertThat(task("Task_AcknowledgeMessage").getAssignee()).isEqualTo("sam.sc");
        assertThat(acksOfMessages()).extracting(Promise::party).containsExactly(Party.SC);
    }

    @Test
    void theFirstAcknowledgementAcknowledgesTheFurtherMessageAsWell() {
        writesIn(ANN, "2026-06-01T11:00");
        timePassesUntil("2026-06-01T11:05");
        writesAgain(ANN, "I forgot to say: version 4.");
        timePassesUntil("2026-06-01T11:06");

        triages("technical");

        assertThat(openTasks()).containsExactly("Task_AcknowledgeAsEngineer");
        assertThat(acksOfMessages()).extracting(Promise::state).containsExactly(State.KEPT);
    }

    @Test
    void anAnswerMeanwhileMakesTheTaskGo() {
        writesAgain(ANN, "It is worse now.");

        answers("eta", "2026-06-01T16:00");

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(acksOfMessages()).extracting(Promise::state).containsExactly(State.KEPT);
        assertThatJourney().hasPassed("BoundaryEvent_AnsweredMeanwhile");
    }

    @Test
    void oneAcknowledgementServesAllMessagesBeforeIt() {
        writesAgain(ANN, "It is worse now.");
        timePassesUntil("2026-06-01T10:30");
        writesAgain(ANN, "And worse.");
        var first = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseKey)
                .taskDefinitionKey("Task_AcknowledgeMessage")
                .orderByTaskCreateTime()
                .asc()
                .list()
                .get(0);

        complete("erin.se", first, facts("text", "I have seen both."));

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(acksOfMessages()).extracting(Promise::state).containsExactly(State.KEPT, State.KEPT);
        timePassesUntil("2026-06-01T11:00");
        writesAgain(ANN, "Thanks. And now?");
        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_AnswerCustomer");
    }

    @Test
    void aNewEtaAcknowledgesTheMessageAsWell() {
        answers("eta", "2026-06-01T14:00");
        timePassesUntil("2026-06-01T13:00");
        writesAgain(ANN, "Any news?");
        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_AnswerCustomer", "Task_RenewEta");

        completes("erin.se", "Task_RenewEta", "text", "Tomorrow, sorry.", "eta", eta("2026-06-02T14:00"));

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        timePassesUntil("2026-06-02T14:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer", "Task_RenewEta");
    }

    @Test
    void anUnacknowledgedMessageIsWarnedOfAndMissed() {
        writesAgain(ANN, "It is worse now.");

        timePassesUntil("2026-06-01T10:44:59");
        assertThat(levels(acksOfMessages().get(0))).isEmpty();
        timePassesUntil("2026-06-01T10:45");
        assertThat(levels(acksOfMessages().get(0))).containsExactly(0);
        timePassesUntil("2026-06-01T11:00");

        assertThat(acksOfMessages()).extracting(Promise::state).containsExactly(State.MISSED);
        assertThat(levels(acksOfMessages().get(0))).containsExactly(0, 1);
        assertThat(task("Task_AcknowledgeMessage").getPriority()).isEqualTo(80);
        assertThatJourney().hasPassed("EndEvent_AckOfMessageAtRisk", "EndEvent_AckOfMessageMissed");
    }

    @Test
    void aMessageOutsideBusinessHoursGoesToTheEngineerOnDuty() {
        timePassesUntil("2026-06-01T18:00");
        writesAgain(ANN, "It is worse now.");

        assertThat(task("Task_AcknowledgeMessage").getAssignee()).isEqualTo("dana.duty");
        assertThat(acksOfMessages()).extracting(Promise::party).containsExactly(Party.DUTY);
        assertThat(acksOfMessages()).extracting(Promise::dueAt).containsExactly(newYork("2026-06-01T19:00"));

        timePassesUntil("2026-06-01T19:00");
        assertThat(acksOfMessages().get(0).escalations())
                .extracting(EscalationView::recipients)
                .last()
                .isEqualTo(List.of("dana.duty"));
    }

    @Test
    void aMessageOfAMachineMovesNothing() {
        var machine = new CustomerMessage(
                Address.of("from", ANN, null),
                "Out of office",
                "I am back on Monday.",
                null,
                now(),
                null,
                null,
                List.of(),
                null,
                null,
                true);

        cases.write(caseKey, machine);

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(acksOfMessages()).isEmpty();
    }

    @Test
    void aReplyToldByEngineRestAloneIsFiled() {
        tells("customer-replied", "text", "By phone: it is worse.");

        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_AnswerCustomer");
        assertThat(correspondence.lastWords(caseKey)).isEqualTo("By phone: it is worse.");
    }

    private List<Promise> acksOfMessages() {
        var received = correspondence.messagesOf(caseKey).stream()
                .filter(message -> message.direction().equals("in"))
                .skip(1)
                .map(MessageView::at)
                .toList();
        return promises(Kind.ACK).stream()
                .filter(ack -> received.contains(ack.startedAt()))
                .toList();
    }
}
