package org.ackord.casework;

import static org.ackord.correspondence.MessageKind.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ackord.promise.EscalationView;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.State;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** R14, R19: what happens to a case that nobody looks after. Friday is 5 June 2026. */
class LeftAloneTest extends Journey {

    @Test
    void theAcknowledgementOfAFridayAfternoonIsMissedThatDay() {
        writesIn(ANN, "2026-06-05T16:30");

        timePassesUntil("2026-06-05T16:44:59");
        assertThat(promise(Kind.ACK).state()).isEqualTo(State.RUNNING);
        assertThat(levels(promise(Kind.ACK))).containsExactly(0);

        timePassesUntil("2026-06-05T16:45");
        assertThat(promise(Kind.ACK).state()).isEqualTo(State.MISSED);
        assertThat(promise(Kind.ACK).endedAt()).isEqualTo(newYork("2026-06-05T16:45"));
        assertThat(levels(promise(Kind.ACK))).containsExactly(0, 1);
    }

    @Test
    void theEngineersPromisesAreDueOnTheNextBusinessDays() {
        writesIn(ANN, "2026-06-05T16:30");

        assertThat(promise(Kind.ACK).dueAt()).isEqualTo(newYork("2026-06-05T16:45"));
        assertThat(promise(Kind.ACTIONABLE).dueAt()).isEqualTo(newYork("2026-06-08T16:30"));
        assertThat(promise(Kind.RESOLUTION).dueAt()).isEqualTo(newYork("2026-06-10T16:30"));
    }

    @Test
    void everyPromiseClimbsItsLadderOnce() {
        writesIn(ANN, "2026-06-05T16:30");

        timePassesUntil("2026-06-30T12:00");

        assertThat(told(Kind.ACK))
                .containsExactly(
                        "0 2026-06-05T20:41:15Z [sam.sc]",
                        "1 2026-06-05T20:45:00Z [sally.sc, sam.sc]",
                        "2 2026-06-05T21:00:00Z [lou.lead]",
                        "3 2026-06-08T12:15:00Z [mia.manager]");
        assertThat(told(Kind.ACTIONABLE))
                .containsExactly(
                        "0 2026-06-08T18:15:00Z [sam.sc]",
                        "1 2026-06-08T20:30:00Z [sally.sc, sam.sc]",
                        "2 2026-06-09T13:45:00Z [lou.lead]",
                        "3 2026-06-09T16:00:00Z [mia.manager]");
        assertThat(told(Kind.RESOLUTION))
                .containsExactly(
                        "0 2026-06-10T13:45:00Z [sam.sc]",
                        "1 2026-06-10T20:30:00Z [sally.sc, sam.sc]",
                        "2 2026-06-11T18:15:00Z [lou.lead]",
                        "3 2026-06-12T16:00:00Z [mia.manager]");
        assertThat(mails(NOTICE)).hasSize(12);
        assertThat(openTasks()).containsExactly("Task_AcknowledgeAndTriage");
        assertThat(ladders()).isEmpty();
        assertThatJourney()
                .hasPassed(
                        "EndEvent_AckByConsultantAtRisk",
                        "EndEvent_AckByConsultantMissed",
                        "EndEvent_ActionableAtRisk",
                        "EndEvent_ActionableMissed",
                        "EndEvent_ResolutionAtRisk",
                        "EndEvent_ResolutionMissed",
                        "EndEvent_AssigneeWarned",
                        "EndEvent_MissRecorded");
    }

    @Test
    void aMissRaisesTheTaskAndOffersItToTheTeam() {
        writesIn(ANN, "2026-06-05T16:30");
        assertThat(task("Task_AcknowledgeAndTriage").getPriority()).isEqualTo(50);

        timePassesUntil("2026-06-05T16:44");
        assertThat(task("Task_AcknowledgeAndTriage").getPriority()).isEqualTo(70);

        timePassesUntil("2026-06-05T16:45");

        assertThat(task("Task_AcknowledgeAndTriage").getPriority()).isEqualTo(80);
        assertThat(task("Task_AcknowledgeAndTriage").getDueDate()).isEqualTo(newYork("2026-06-05T16:45"));
        assertThat(task("Task_AcknowledgeAndTriage").getAssignee()).isNull();
        completes("sally.sc", "Task_AcknowledgeAndTriage", "text", "Sorry for the wait.", "nature", "technical");
        assertThat(promise(Kind.ACK, Party.SC).state()).isEqualTo(State.MISSED);
        assertThat(promise(Kind.ACK, Party.SC).fulfilledAt()).isEqualTo(newYork("2026-06-05T16:45"));
    }

    @Test
    void theTeamOfAMissAtClosingTimeIsTheTeamThatHasTheTask() {
        writesIn(ANN, "2026-06-05T16:45");

        timePassesUntil("2026-06-05T17:00");

        assertThat(told(Kind.ACK)).last().isEqualTo("1 2026-06-05T21:00:00Z [sally.sc, sam.sc]");
    }

    @Test
    void theLadderStopsWhenThePromiseIsFulfilledLate() {
        writesIn(ANN, "2026-06-05T16:30");
        timePassesUntil("2026-06-05T16:50");
        assertThat(ladders()).hasSize(1);

        triages("technical");
        timePassesUntil("2026-06-08T08:30");

        assertThat(levels(promise(Kind.ACK, Party.SC))).containsExactly(0, 1);
        assertThat(ladders()).isEmpty();
    }

    @Test
    void theEngineersAcknowledgementIsWarnedOfAndMissed() {
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");

        timePassesUntil("2026-06-01T10:00");

        assertThat(promise(Kind.ACK, Party.SE).state()).isEqualTo(State.MISSED);
        assertThat(promise(Kind.ACK, Party.SE).escalations())
                .extracting(EscalationView::recipients)
                .containsExactly(List.of("erin.se"), List.of("emil.se", "erin.se"));
        assertThatJourney().hasPassed("EndEvent_AckByEngineerAtRisk", "EndEvent_AckByEngineerMissed");
        assertThat(task("Task_AcknowledgeAsEngineer").getAssignee()).isNull();
    }

    @Test
    void aVipsLadderTellsTheLeadAtOnce() {
        writesIn(VIC, "2026-06-01T09:00");

        timePassesUntil("2026-06-01T09:04:59");
        assertThat(levels(promise(Kind.ACK))).isEmpty();
        timePassesUntil("2026-06-01T09:05");
        assertThat(levels(promise(Kind.ACK))).containsExactly(0);
        timePassesUntil("2026-06-01T09:10");

        assertThat(promise(Kind.ACK).state()).isEqualTo(State.MISSED);
        assertThat(told(Kind.ACK)).last().isEqualTo("1 2026-06-01T13:10:00Z [sally.sc, sam.sc, lou.lead]");
        timePassesUntil("2026-06-01T09:12:29");
        assertThat(levels(promise(Kind.ACK))).containsExactly(0, 1);
        timePassesUntil("2026-06-01T09:12:30");
        assertThat(levels(promise(Kind.ACK))).containsExactly(0, 1, 2);
    }

    @Test
    void aPremiumCustomersPromisesAreTighter() {
        writesIn(PIA, "2026-06-01T09:00");

        assertThat(promise(Kind.ACTIONABLE).dueAt()).isEqualTo(newYork("2026-06-01T15:00"));
        assertThat(promise(Kind.RESOLUTION).dueAt()).isEqualTo(newYork("2026-06-03T09:00"));
    }

    private List<String> told(Kind kind) {
        return promise(kind).escalations().stream()
                .map(told -> "%d %s %s".formatted(told.level(), told.at(), told.recipients()))
                .map(line -> line.replaceFirst("(T\\d\\d:\\d\\d)Z", "$1:00Z"))
                .toList();
    }

    private List<ProcessInstance> ladders() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("promise-escalation")
                .processInstanceBusinessKey(caseKey)
                .list();
    }
}
