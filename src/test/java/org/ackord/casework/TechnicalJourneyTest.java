package org.ackord.casework;

import static org.ackord.correspondence.MessageKind.ACKNOWLEDGEMENT;
import static org.ackord.correspondence.MessageKind.ANSWER;
import static org.ackord.correspondence.MessageKind.ETA;
import static org.ackord.correspondence.MessageKind.RESOLUTION;
import static org.ackord.correspondence.MessageKind.SURVEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.MessageView;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.State;
import org.junit.jupiter.api.Test;

class TechnicalJourneyTest extends Journey {

    @Test
    void aTechnicalCaseIsResolvedConfirmedAndClosedWhenItsWindowIsOver() {
        writesIn(ANN, "2026-06-01T09:00");
        assertThat(openTasks()).containsExactly("Task_AcknowledgeAndTriage");
        assertThat(task("Task_AcknowledgeAndTriage").getAssignee()).isEqualTo("sam.sc");

        timePassesUntil("2026-06-01T09:10");
        triages("technical");
        assertThat(task("Task_AcknowledgeAsEngineer").getAssignee()).isEqualTo("erin.se");
        assertThat(promise(Kind.ACK, Party.SC).state()).isEqualTo(State.KEPT);
        assertThat(promise(Kind.ACK, Party.SE).dueAt()).isEqualTo(newYork("2026-06-01T10:10"));

        timePassesUntil("2026-06-01T09:30");
        acknowledgesAsEngineer();
        timePassesUntil("2026-06-01T11:00");
        answers("resolved");
        assertThat(record().status()).isEqualTo(Status.ANSWERED);
        assertThat(openTasks()).containsExactly("Task_ConfirmWithCustomer");

        timePassesUntil("2026-06-01T12:00");
        confirms(true);
        assertThat(record().status()).isEqualTo(Status.RESOLVED);
        assertThat(openTasks()).isEmpty();

        timePassesUntil("2026-06-15T11:59:59");
        assertThat(record().status()).isEqualTo(Status.RESOLVED);
        timePassesUntil("2026-06-15T12:00");
        assertThat(record().status()).isEqualTo(Status.CLOSED);
        assertThatJourney().isEnded().hasPassed("EndEvent_CaseClosed");
        assertThat(lettersToCustomer()).containsExactly(ACKNOWLEDGEMENT, ACKNOWLEDGEMENT, RESOLUTION, SURVEY, SURVEY);
        assertThat(ledger.of(caseKey)).allMatch(promise -> promise.state() == State.KEPT);
        assertThat(ledger.of(caseKey)).allMatch(promise -> promise.escalations().isEmpty());
    }

    @Test
    void theConsultantIsInCopyOfWhatTheEngineerWrites() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();
        answers("workaround", "2026-06-02T12:00");

        var answer = mails(ANSWER).get(0);
        assertThat(answer.to()).extracting(Address::email).containsExactly(ANN);
        assertThat(answer.cc()).extracting(Address::email).containsExactly("sam.sc@ackord.example");
        assertThat(answer.author()).isEqualTo("erin.se");
    }

    @Test
    void aWorkaroundAndAnEtaKeepTheAnswerGoingRoundUntilItIsResolved() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();

        answers("workaround", "2026-06-02T12:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(promise(Kind.ACTIONABLE).state()).isEqualTo(State.KEPT);
        assertThat(promise(Kind.ETA).dueAt()).isEqualTo(newYork("2026-06-02T12:00"));

        timePassesUntil("2026-06-01T11:00");
        answers("eta", "2026-06-03T12:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(promises(Kind.ETA)).extracting("state").containsExactly(State.RENEWED, State.RUNNING);

        answers("resolved");
        assertThat(promise(Kind.ETA).state()).isEqualTo(State.KEPT);
        assertThat(lettersToCustomer()).containsExactly(ACKNOWLEDGEMENT, ACKNOWLEDGEMENT, ANSWER, ETA, RESOLUTION);
    }

    @Test
    void aHandoverGoesToTheNextLevel() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();

        answers("handover", "2026-06-01T16:00");

        assertThat(openTasks()).containsExactly("Task_AcknowledgeAsEngineer");
        assertThat(candidatesOf("Task_AcknowledgeAsEngineer")).containsExactly("se-l2");
        assertThat(task("Task_AcknowledgeAsEngineer").getAssignee()).isNull();
        completes("lena.se", "Task_AcknowledgeAsEngineer", "text", "I have it now.");
        assertThat(task("Task_AnswerCustomer").getAssignee()).isEqualTo("lena.se");
        assertThat(record().owner()).isEqualTo("lena.se");
    }

    @Test
    void aHandoverGoesToTheLevelThatIsNamed() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();

        completes(
                "erin.se", "Task_AnswerCustomer", "outcome", "handover", "level", "3", "eta", eta("2026-06-01T16:00"));

        assertThat(candidatesOf("Task_AcknowledgeAsEngineer")).containsExactly("se-l3");
        assertThat(mails(ETA)).hasSize(1).allMatch(MessageView::automatic);
    }

    @Test
    void theSecondHandoverGoesOneLevelFurtherAndTheThirdStaysAtTheHighest() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();
        answers("handover", "2026-06-01T16:00");
        completes("lena.se", "Task_AcknowledgeAsEngineer", "text", "I have it now.");

        answers("handover", "2026-06-01T16:00");
        assertThat(candidatesOf("Task_AcknowledgeAsEngineer")).containsExactly("se-l3");

        completes("theo.se", "Task_AcknowledgeAsEngineer", "text", "I have it now.");
        answers("handover", "2026-06-01T16:00");
        assertThat(candidatesOf("Task_AcknowledgeAsEngineer")).containsExactly("se-l3");
    }

    @Test
    void anUrgentCaseWithoutAProductGoesToTheSecondLevel() {
        writesIn(ANN, "2026-06-01T09:00", null, "S1");
        triages("technical");

        assertThat(candidatesOf("Task_AcknowledgeAsEngineer")).containsExactly("se-l2");
    }

    @Test
    void whatTheDocumentationShouldHaveAnsweredIsNoted() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();
        completes(
                "erin.se",
                "Task_AnswerCustomer",
                "outcome",
                "resolved",
                "text",
                "Set the path.",
                "documentationGap",
                "The path setting");

        assertThat(correspondence.messagesOf(caseKey))
                .anyMatch(message -> message.direction().equals("note")
                        && message.text().equals("Documentation gap: The path setting"));
    }

    private Set<String> candidatesOf(String taskKey) {
        return tasks.getIdentityLinksForTask(task(taskKey).getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .collect(java.util.stream.Collectors.toSet());
    }
}
