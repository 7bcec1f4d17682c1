package org.ackord.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.State;
import org.junit.jupiter.api.Test;

class OffHoursJourneyTest extends Journey {

    @Test
    void theEngineerOnDutyAcknowledgesAndTheOwnerAnswersOnTheNextBusinessDay() {
        writesIn(ANN, "2026-06-05T18:00");
        assertThat(openTasks()).containsExactly("Task_AcknowledgeOffHours");
        assertThat(task("Task_AcknowledgeOffHours").getAssignee()).isEqualTo("dana.duty");
        assertThat(promise(Kind.ACK, Party.DUTY).dueAt()).isEqualTo(newYork("2026-06-05T19:00"));
        assertThat(promise(Kind.ACTIONABLE).dueAt()).isEqualTo(newYork("2026-06-08T17:00"));

        timePassesUntil("2026-06-05T18:20");
        completes("dana.duty", "Task_AcknowledgeOffHours", "text", "We have read it.");

        assertThat(openTasks()).containsExactly("Task_AcknowledgeAsEngineer");
        assertThat(task("Task_AcknowledgeAsEngineer").getAssignee()).isEqualTo("erin.se");
        assertThat(promise(Kind.ACK, Party.SE).dueAt()).isEqualTo(newYork("2026-06-08T09:00"));
        timePassesUntil("2026-06-08T08:30");
        acknowledgesAsEngineer();
        timePassesUntil("2026-06-08T11:00");
        answers("resolved");
        assertThat(ledger.of(caseKey)).allMatch(promise -> promise.state() == State.KEPT);
    }

    @Test
    void theAcknowledgementOnDutyIsWarnedOfAndMissedWithinTheHour() {
        writesIn(ANN, "2026-06-05T18:00");

        timePassesUntil("2026-06-05T18:44:59");
        assertThat(promise(Kind.ACK).escalations()).isEmpty();
        timePassesUntil("2026-06-05T18:45");
        assertThat(promise(Kind.ACK).escalations())
                .singleElement()
                .returns(0, told -> told.level())
                .returns(List.of("dana.duty"), told -> told.recipients());

        timePassesUntil("2026-06-05T18:59:59");
        assertThat(promise(Kind.ACK).state()).isEqualTo(State.RUNNING);
        timePassesUntil("2026-06-05T19:00");
        assertThat(promise(Kind.ACK).state()).isEqualTo(State.MISSED);
        assertThat(promise(Kind.ACK).endedAt()).isEqualTo(newYork("2026-06-05T19:00"));
        assertThat(task("Task_AcknowledgeOffHours").getPriority()).isEqualTo(80);
        assertThat(task("Task_AcknowledgeOffHours").getAssignee()).isNull();
        assertThatJourney().hasPassed("EndEvent_AckByDutyAtRisk", "EndEvent_AckByDutyMissed");
    }

    @Test
    void aHolidayIsOffHours() {
        writesIn(ANN, "2026-07-03T10:00");

        assertThat(openTasks()).containsExactly("Task_AcknowledgeOffHours");
        assertThat(promise(Kind.ACTIONABLE).dueAt()).isEqualTo(newYork("2026-07-06T17:00"));
    }
}
