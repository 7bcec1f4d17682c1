package org.ackord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.ackord.engine.Processes;
import org.ackord.promise.Kind;
import org.ackord.promise.State;
import org.ackord.shift.ShiftPlans;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R10: a shift that ends does not stop a clock. Erin (se-l1) has the case; Emil is her colleague. 1 June 2026 is a Monday. */
class HandoverJourneyTest extends Journey {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String ACCEPT = "Task_AcceptHandover";

    @Autowired
    private ShiftPlans plans;

    @Autowired
    private Processes processes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void erinAnswers() {
        nothingElseRuns();
        writesIn(ANN, "2026-06-01T09:00");
        triages("technical");
        acknowledgesAsEngineer();
    }

    @AfterEach
    void nobodyHasPlannedAnything() {
        for (var table : List.of("handover_offer", "handover", "absence", "weekly_shift"))
            jdbc.sql("DELETE FROM " + table).update();
        runtime.createProcessInstanceQuery()
                .processDefinitionKeyIn("shift-watch", "task-handover")
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "the test is over"));
    }

    @Test
    void aColleagueWhoAcceptsHasTheTaskWithItsFormAndItsDates() {
        var before = task("Task_AnswerCustomer");
        timePassesUntil("2026-06-01T11:00");

        plans.goAway("erin.se", now(), newYork("2026-06-02T08:00"), "erin.se");
        handoversBegin();

        var offer = task(ACCEPT);
        assertThat(offer.getAssignee()).isEqualTo("emil.se");
        assertThat(offer.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(said(offer, "note")).contains("No note was left.", "resolution by", "The customer holds no ETA.");
        assertThat(said(offer, "handsOver")).isEqualTo("Erin Engel");
        assertThat(said(offer, "handedTask")).isEqualTo("Answer customer");
        assertThat(notices())
                .last()
                .satisfies(mail -> assertThat(mail.subject()).endsWith("Erin Engel hands over a task to you"));

        completes("emil.se", ACCEPT, "accepted", "true");

        var after = task("Task_AnswerCustomer");
        assertThat(after.getId()).isEqualTo(before.getId());
        assertThat(after.getAssignee()).isEqualTo("emil.se");
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(promise(Kind.RESOLUTION).state()).isEqualTo(State.RUNNING);
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(notes()).last().extracting(MessageView::text).isEqualTo("Took over from Erin Engel.");
    }

    @Test
    void theNoteOfWhoeverLeavesGoesWithTheTask() {
        timePassesUntil("2026-06-01T10:30");
        correspondence.note(caseKey, "erin.se", "The log of cold-2 comes at noon.");
        timePassesUntil("2026-06-01T11:00");

        plans.endShift("erin.se", "erin.se");
        handoversBegin();

        var offer = task(ACCEPT);
        assertThat(said(offer, "note")).isEqualTo("The log of cold-2 comes at noon.");
        completes("emil.se", ACCEPT, "accepted", "true");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(offer.getProcessInstanceId())
                        .includeDeleted()
                        .list())
                .extracting("name")
                .contains("colleague")
                .doesNotContain("note");
    }

    @Test
    void theShiftThatEndsStartsTheHandover() {
        worksOnMondays("erin.se", "09:00", "13:00");
        handoversBegin();
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(shiftWatch().getDuedate()).isEqualTo(newYork("2026-06-01T13:00"));

        theShiftEnds("2026-06-01T13:00");

        assertThat(task(ACCEPT).getAssignee()).isEqualTo("emil.se");
        assertThat(shiftWatch().getDuedate()).isEqualTo(newYork("2026-06-08T13:00"));
    }

    @Test
    void aTaskIsHandedOverOnceHoweverOftenTheWatchRuns() {
        worksOnMondays("erin.se", "09:00", "13:00");
        theShiftEnds("2026-06-01T13:00");
        theShiftEnds("2026-06-01T13:05");
        theShiftEnds("2026-06-01T13:10");
        processes.watch("shift-watch");

        assertThat(openTasks()).containsExactly(ACCEPT, "Task_AnswerCustomer");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("shift-watch")
                        .count())
                .isOne();
    }

    @Test
    void theWatchEndsWithTheLastPlan() {
        plans.goAway("erin.se", now(), newYork("2026-06-01T10:00"), "lou.lead");

        theShiftEnds("2026-06-01T10:00");

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("shift-watch")
                        .count())
                .isZero();
    }

    @Test
    void whoeverGoesHomeWhenSupportClosesHandsNothingOver() {
        worksOnMondays("erin.se", "08:00", "17:00");
        plans.plan("erin.se", DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(17, 0), NEW_YORK);

        theShiftEnds("2026-06-01T17:00");

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(task("Task_AnswerCustomer").getAssignee()).isEqualTo("erin.se");
    }

    @Test
    void whileTheCustomerHasTheBallNothingIsHandedOver() {
        answers("waiting");
        writesAgain(ANN, "Here is the log.");
        answers("resolved");

        plans.endShift("sam.sc", "sam.sc");
        handoversBegin();

        assertThat(openTasks()).containsExactly("Task_ConfirmWithCustomer");
    }

    @Test
    void whoeverDeclinesIsNotAskedAgainAndTheNextOneIs() {
        joinsLevelOne("lena.se");
        plans.endShift("erin.se", "erin.se");
        handoversBegin();
        var first = task(ACCEPT).getAssignee();

        completes(first, ACCEPT, "accepted", "false", "reason", "I am in a meeting.");
        handoversBegin();

        assertThat(Stream.of(first, task(ACCEPT).getAssignee())).containsExactlyInAnyOrder("emil.se", "lena.se");
        assertThat(notes())
                .last()
                .extracting(MessageView::text)
                .isEqualTo("Cannot take over from Erin Engel. I am in a meeting.");
        assertThat(task("Task_AnswerCustomer").getAssignee()).isEqualTo("erin.se");
    }

    @Test
    void anAnswerHasToBeGivenAndGivenWell() {
        plans.endShift("erin.se", "erin.se");
        handoversBegin();

        assertThatThrownBy(() -> completes("emil.se", ACCEPT)).hasMessageContaining("accepted");
        assertThatThrownBy(() -> completes("emil.se", ACCEPT, "accepted", "perhaps"))
                .hasMessageContaining("accepted");
        assertThatThrownBy(() -> completes("emil.se", ACCEPT, "accepted", "false", "reason", "x".repeat(501)))
                .hasMessageContaining("reason");
        assertThat(openTasks()).contains(ACCEPT);
    }

    @Test
    void whenNobodyAcceptsInTimeTheTeamHasTheTaskAndLeadsKnow() {
        timePassesUntil("2026-06-01T11:00");
        plans.goAway("erin.se", now(), newYork("2026-06-02T08:00"), "erin.se");
        handoversBegin();
        timePassesUntil("2026-06-01T11:29:59");
        assertThat(openTasks()).contains(ACCEPT);

        timePassesUntil("2026-06-01T11:30");
        handoversBegin();

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(task("Task_AnswerCustomer").getAssignee()).isNull();
        assertThat(promise(Kind.RESOLUTION).state()).isEqualTo(State.RUNNING);
        assertThat(notices()).last().satisfies(mail -> {
            assertThat(mail.subject()).endsWith("Nobody has taken over from Erin Engel");
            assertThat(mail.to()).extracting("email").contains("lou.lead@ackord.example", "emil.se@ackord.example");
        });
    }

    @Test
    void whenNobodyIsOnShiftTheTeamHasTheTaskAtOnce() {
        plans.goAway("emil.se", now(), newYork("2026-06-02T08:00"), "emil.se");
        plans.goAway("erin.se", now(), newYork("2026-06-02T08:00"), "erin.se");
        handoversBegin();

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(task("Task_AnswerCustomer").getAssignee()).isNull();
    }

    @Test
    void nobodyHasLongerThanWhatIsDueFirst() {
        answers("eta", "2026-06-01T11:10");
        timePassesUntil("2026-06-01T11:00");

        plans.goAway("erin.se", now(), newYork("2026-06-02T08:00"), "erin.se");
        handoversBegin();
        assertThat(openTasks()).contains(ACCEPT);
        timePassesUntil("2026-06-01T11:10");
        handoversBegin();

        assertThat(openTasks()).doesNotContain(ACCEPT);
        assertThat(task("Task_AnswerCustomer").getAssignee()).isNull();
    }

    @Test
    void aTaskThatIsDoneMeanwhileEndsItsHandover() {
        plans.endShift("erin.se", "erin.se");
        handoversBegin();

        answers("resolved");

        assertThat(openTasks()).containsExactly("Task_ConfirmWithCustomer");
        assertThat(state()).isEqualTo("SETTLED");
    }

    @Test
    void aTaskThatIsDoneBeforeAColleagueWasChosenIsNotOffered() {
        plans.endShift("erin.se", "erin.se");
        answers("resolved");

        handoversBegin();

        assertThat(openTasks()).containsExactly("Task_ConfirmWithCustomer");
        assertThat(notices()).noneMatch(mail -> mail.subject().contains("hands over"));
    }

    @Test
    void whoeverIsBackHasTheTaskAgain() {
        plans.endShift("erin.se", "erin.se");
        handoversBegin();

        plans.back("erin.se");

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(task("Task_AnswerCustomer").getAssignee()).isEqualTo("erin.se");
    }

    @Test
    void aTaskOfSomebodyWhoIsAwayFromTheStartIsHandedOverAtOnce() {
        plans.goAway("sam.sc", now(), newYork("2026-06-02T08:00"), "lou.lead");

        writesIn(ANN, "2026-06-01T10:00");
        handoversBegin();

        assertThat(task("Task_AcknowledgeAndTriage").getAssignee()).isEqualTo("sam.sc");
        assertThat(task(ACCEPT).getAssignee()).isEqualTo("sally.sc");
        completes("sally.sc", ACCEPT, "accepted", "true");
        assertThat(task("Task_AcknowledgeAndTriage").getAssignee()).isEqualTo("sally.sc");
    }

    @Test
    void furtherTasksOfTheCaseGoToWhoeverHasAccepted() {
        plans.goAway("erin.se", now(), newYork("2026-06-02T08:00"), "erin.se");
        handoversBegin();
        completes("emil.se", ACCEPT, "accepted", "true");

        writesAgain(ANN, "Any news?");
        handoversBegin();

        assertThat(openTasks()).containsExactly("Task_AcknowledgeMessage", "Task_AnswerCustomer");
        assertThat(task("Task_AcknowledgeMessage").getAssignee()).isEqualTo("emil.se");
    }

    @Test
    void whoeverTakesATaskWhileAwayKeepsIt() {
        plans.goAway("erin.se", now(), newYork("2026-06-02T08:00"), "erin.se");
        handoversBegin();
        completes("emil.se", ACCEPT, "accepted", "false");
        handoversBegin();

        var task = task("Task_AnswerCustomer").getId();
        identity.setAuthentication("erin.se", List.of("se-l1"));
        tasks.claim(task, "erin.se");
        identity.clearAuthentication();
        handoversBegin();

        assertThat(openTasks()).containsExactly("Task_AnswerCustomer");
        assertThat(task("Task_AnswerCustomer").getAssignee()).isEqualTo("erin.se");
    }

    private void worksOnMondays(String user, String from, String to) {
        plans.plan(user, DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to), NEW_YORK);
    }

    private void joinsLevelOne(String user) {
        identity.createMembership(user, "se-l1");
    }

    @AfterEach
    void lenaIsOfLevelTwo() {
        identity.deleteMembership("lena.se", "se-l1");
    }

    private void theShiftEnds(String local) {
        timePassesUntil(local);
        management.executeJob(shiftWatch().getId());
        handoversBegin();
    }

    private Job shiftWatch() {
        return management
                .createJobQuery()
                .processDefinitionKey("shift-watch")
                .timers()
                .singleResult();
    }

    /** What the job executor does at once; other tests have cases too. */
    private void handoversBegin() {
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("task-handover")
                .processInstanceBusinessKey(caseKey)
                .list()
                .stream()
                .flatMap(handover ->
                        management.createJobQuery().processInstanceId(handover.getId()).messages().list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    private String state() {
        return jdbc.sql("SELECT state FROM handover WHERE case_key = ?")
                .param(caseKey)
                .query(String.class)
                .single();
    }

    private String said(Task task, String fact) {
        return String.valueOf(tasks.getVariable(task.getId(), fact));
    }

    private List<MessageView> notices() {
        return mails(MessageKind.NOTICE);
    }

    private List<MessageView> notes() {
        return mails(MessageKind.NOTE);
    }
}
