package org.ackord.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ackord.correspondence.MessageKind;
import org.ackord.promise.EscalationView;
import org.ackord.promise.State;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** R24: who is hit hears of it before they ask, VIPs and key accounts first and by a person. */
class IncidentJourneyTest extends IncidentFixture {

    private static final String WRITE = "Task_WriteIncidentUpdate";
    private static final String CALL = "Task_CallCustomer";

    @Autowired
    private Mailing mailing;

    @Autowired
    private IncidentRows rows;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void vipsAndKeyAccountsAreCalledAndOthersWaitForThatNoLongerThanTheTableSays() {
        var ann = caseOf(ANN);
        var pia = caseOf(PIA);
        var vic = caseOf(VIC);
        var cora = caseOf(CORA);
        declared("S1", ann, pia, vic, cora);
        jobsRun();

        assertThat(open(CALL))
                .extracting(Task::getAssignee)
                .containsOnly("sally.sc")
                .hasSize(2);
        assertThat(task(vic, CALL).getDueDate()).isEqualTo(newYork("2026-06-01T10:15"));
        assertThat(toldOf(List.of(ann, pia, vic, cora))).isEmpty();

        timePassesUntil("2026-06-01T10:20");

        assertThat(toldOf(List.of(ann, pia, vic, cora))).containsExactly(ann, pia);
        assertThat(order()).containsExactly(pia, ann);
    }

    @Test
    void theMailsFollowTheLastCallAtOnce() {
        var ann = caseOf(ANN);
        var vic = caseOf(VIC);
        declared("S1", ann, vic);
        jobsRun();

        completes("sally.sc", task(vic, CALL), "reached", true, "comment", "Vic knows.");
        jobsRun();

        assertThat(toldOf(List.of(ann, vic))).containsExactly(ann);
        assertThat(mails(vic, MessageKind.NOTE))
                .last()
                .satisfies(note -> assertThat(note.text()).contains(incident, "in person", "Vic knows."));
        assertThat(toldBy(vic)).isEqualTo("sally.sc");
        timePassesUntil("2026-06-01T10:59");
        assertThat(mails(vic, MessageKind.NOTICE))
                .noneMatch(mail -> mail.subject().contains("Not called"));
    }

    @Test
    void whoeverCannotBeReachedGetsTheMailInstead() {
        var vic = caseOf(VIC);
        declared("S1", vic);
        jobsRun();

        completes("sally.sc", task(vic, CALL), "reached", "false");

        assertThat(toldOf(List.of(vic))).containsExactly(vic);
    }

    @Test
    void aCaseThatEndsBeforeTheCallIsNotWrittenToButTheOtherOneOfItsCustomerIs() {
        var other = caseOf(VIC);
        at("2026-06-01T10:01");
        var vic = caseOf(VIC);
        declared("S1", other, vic);
        jobsRun();
        jdbc.sql("UPDATE support_case SET status = 'CLOSED' WHERE case_key = ?")
                .param(vic)
                .update();

        completes("sally.sc", task(vic, CALL), "reached", "false");
        jobsRun();

        assertThat(toldOf(List.of(other, vic))).containsExactly(other);
    }

    @Test
    void aCallHasToSayWhetherSomebodyWasReached() {
        var vic = caseOf(VIC);
        declared("S1", vic);
        jobsRun();

        assertThatThrownBy(() -> completes("sally.sc", task(vic, CALL))).hasMessageContaining("reached");
        assertThatThrownBy(() -> completes("sally.sc", task(vic, CALL), "reached", true, "comment", "x".repeat(501)))
                .hasMessageContaining("comment");
        assertThat(toldBy(vic)).isNull();
    }

    @Test
    void aCallThatIsMissedIsEscalatedToLeadsAndThenToManagers() {
        var vic = caseOf(VIC);
        declared("S1", vic);

        timePassesUntil("2026-06-01T10:15");
        assertThat(missedCalls(vic)).containsExactly("lou.lead@ackord.example");
        timePassesUntil("2026-06-01T10:30");
        assertThat(missedCalls(vic)).containsExactly("lou.lead@ackord.example", "mia.manager@ackord.example");
        timePassesUntil("2026-06-01T10:50");
        assertThat(missedCalls(vic)).hasSize(2);
        assertThat(open(CALL)).hasSize(1);
    }

    @Test
    void twoHundredCasesAreToldOnceAndVipsFirst() {
        var keys = Stream.concat(
                        IntStream.range(0, 197).mapToObj(i -> caseOf("user%d@%s.example".formatted(i, "many"))),
                        Stream.of(caseOf(ANN), caseOf(PIA), caseOf(VIC)))
                .toList();
        declared("S1", keys);
        timePassesUntil("2026-06-01T10:20");

        var vic = keys.get(199);
        assertThat(toldOf(keys)).hasSize(199).doesNotContain(vic);
        assertThat(order().get(0)).isEqualTo(keys.get(198));
        assertThat(keys)
                .allSatisfy(key -> assertThat(mails(key, MessageKind.NOTE))
                        .filteredOn(note -> note.text().startsWith("Incident declared: " + incident))
                        .hasSize(1));

        transactions.executeWithoutResult(
                again -> assertThat(mailing.mailNext(rows.find(incident).orElseThrow(), 0))
                        .isFalse());
        assertThat(toldOf(keys)).hasSize(199);
    }

    @Test
    void twoNodesThatMailAtTheSameTimeTellNobodyTwice() throws Exception {
        var keys = IntStream.range(0, 20)
                .mapToObj(i -> caseOf("%s@many.example".formatted(UUID.randomUUID())))
                .toList();
        declared("S2", keys);
        incidentChoosesItsAudience();
        Callable<Boolean> node = () -> Boolean.TRUE.equals(transactions.execute(
                each -> mailing.mailNext(rows.find(incident).orElseThrow(), 0)));

        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var done : nodes.invokeAll(List.of(node, node))) done.get();
        } finally {
            nodes.shutdownNow();
        }

        assertThat(toldOf(keys)).hasSize(20);
    }

    @Test
    void casesThatAreLinkedLaterAreToldOnceAndClosedOnesAreNot() {
        var ann = caseOf(ANN);
        declared("S2", ann);
        jobsRun();
        var pia = caseOf(PIA);
        var over = caseOf(CORA);
        jdbc.sql("UPDATE support_case SET status = 'CLOSED' WHERE case_key = ?")
                .param(over)
                .update();

        assertThat(incidents.link(incident, List.of(pia, over, ann), "sam.sc")).containsExactly(pia, over);
        assertThat(incidents.link(incident, List.of(pia), "sam.sc")).isEmpty();
        jobsRun();

        assertThat(toldOf(List.of(ann, pia, over))).containsExactly(ann, pia);
    }

    @Test
    void aContactWithTwoCasesGetsOneMail() {
        var first = caseOf(ANN);
        at("2026-06-01T10:05");
        var second = caseOf(ANN);
        declared("S2", first, second);
        jobsRun();

        assertThat(toldOf(List.of(first, second))).containsExactly(second);
        assertThat(toldBy(first)).isEqualTo("system");
    }

    @Test
    void anUpdateInTimeKeepsThePromiseAndGivesTheNext() {
        var ann = caseOf(ANN);
        declared("S1", ann);
        jobsRun();
        assertThat(etas())
                .singleElement()
                .satisfies(eta -> assertThat(eta.dueAt()).isEqualTo(newYork("2026-06-01T11:00")));
        assertThat(task(WRITE).getDueDate()).isEqualTo(newYork("2026-06-01T11:00"));
        assertThat(task(WRITE).getAssignee()).isEqualTo("erin.se");

        at("2026-06-01T10:40");
        completes("erin.se", task(WRITE), "text", "Half of it works again.", "eta", offset("2026-06-01T12:30"));
        jobsRun();

        assertThat(etas()).extracting("state").containsExactly(State.KEPT, State.RUNNING);
        assertThat(task(WRITE).getDueDate()).isEqualTo(newYork("2026-06-01T12:30"));
        assertThat(mails(ann, MessageKind.INCIDENT))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("Half of it works again.", "12:30"));
    }

    @Test
    void anUpdateByRestOrPageDoesTheSame() {
        var ann = caseOf(ANN);
        declared("S1", ann);
        jobsRun();

        incidents.update(incident, "Still on it.", newYork("2026-06-01T13:00"), "lou.lead");
        jobsRun();

        assertThat(mails(ann, MessageKind.INCIDENT)).hasSize(2);
        assertThat(task(WRITE).getDueDate()).isEqualTo(newYork("2026-06-01T13:00"));
    }

    @Test
    void anUpdateThatIsMissedIsWarnedOfAndEscalated() {
        declared("S1", caseOf(VIC));
        timePassesUntil("2026-06-01T10:45");
        assertThat(mails(incident, MessageKind.NOTICE))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).extracting("email").containsExactly("erin.se@ackord.example"));

        timePassesUntil("2026-06-01T11:00");

        assertThat(etas()).extracting("state").containsExactly(State.MISSED);
        assertThat(mails(incident, MessageKind.NOTICE))
                .last()
                .satisfies(mail -> assertThat(mail.to())
                        .extracting("email")
                        .contains("lou.lead@ackord.example", "emil.se@ackord.example"));
        timePassesUntil("2026-06-01T15:00");
        assertThat(etas().get(0).escalations())
                .extracting(EscalationView::level)
                .startsWith(0, 1, 2);

        incidents.update(incident, "Sorry, here we are.", newYork("2026-06-01T16:00"), "erin.se");
        assertThat(etas()).extracting("state").containsExactly(State.MISSED, State.RUNNING);
    }

    @Test
    void theMailsOfAnOlderUpdateDoNotFollowThoseOfANewerOne() {
        var ann = caseOf(ANN);
        var vic = caseOf(VIC);
        declared("S1", ann, vic);
        jobsRun();

        incidents.update(incident, "It was the storage.", newYork("2026-06-01T13:00"), "lou.lead");
        jobsRun();
        timePassesUntil("2026-06-01T10:30");

        assertThat(mails(ann, MessageKind.INCIDENT))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("It was the storage."));
    }

    @Test
    void noClockOfACaseIsTouched() {
        var ann = caseOf(ANN);
        var before = ledger.of(ann);
        declared("S2", ann);
        jobsRun();

        assertThat(ledger.of(ann)).isEqualTo(before);
    }

    @Test
    void theEndIsToldToAllAndThePostmortemBegins() {
        var ann = caseOf(ANN);
        declared("S2", ann);
        jobsRun();

        completes("erin.se", task(WRITE), "resolved", true, "text", "The storage has room again.");
        jobsRun();

        assertThat(etas()).extracting("state").containsExactly(State.KEPT);
        assertThat(mails(ann, MessageKind.INCIDENT))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("is over", "The storage has room again."));
        assertThat(open("Task_WritePostmortem")).hasSize(1);
        assertThatThrownBy(() -> incidents.update(incident, "More", newYork("2026-06-01T16:00"), "erin.se"))
                .hasMessageContaining("resolved already");
    }

    @Test
    void whoeverWasNotCalledBeforeTheEndIsNotCalledAnyMoreButMailed() {
        var ann = caseOf(ANN);
        var vic = caseOf(VIC);
        declared("S1", ann, vic);
        timePassesUntil("2026-06-01T10:16");

        incidents.resolve(incident, "Over.", "lou.lead");
        jobsRun();

        assertThat(open(CALL)).isEmpty();
        assertThat(toldOf(List.of(ann, vic))).containsExactly(ann, vic);
        timePassesUntil("2026-06-01T11:00");
        assertThat(missedCalls(vic)).hasSize(1);
    }

    @Test
    void theEndMayComeByRestOrPageToo() {
        declared("S2", caseOf(ANN));
        jobsRun();

        incidents.resolve(incident, "Over.", "lou.lead");
        jobsRun();

        assertThat(open(WRITE)).isEmpty();
        assertThat(open("Task_WritePostmortem")).hasSize(1);
    }

    @Test
    void anUpdateNeedsWordsAndATimeAhead() {
        declared("S2");
        var task = task(WRITE);

        assertThatThrownBy(() -> completes("erin.se", task, "eta", offset("2026-06-01T12:30")))
                .hasMessageContaining("text");
        assertThatThrownBy(() -> completes("erin.se", task, "text", "News")).hasMessageContaining("eta");
        assertThatThrownBy(() -> completes("erin.se", task, "text", "News", "eta", offset("2026-06-01T09:30")))
                .hasMessageContaining("eta");
        assertThat(etas()).hasSize(1);
    }

    @Test
    void theStartFormOfTasklistDeclaresOneToo() {
        var ann = caseOf(ANN);
        identity.setAuthentication("sam.sc", List.of("sc"));
        var started = runtime.startProcessInstanceByKey(
                "incident",
                Map.of(
                        "severity",
                        "S2",
                        "service",
                        "mail gateway",
                        "title",
                        "Mails are late",
                        "text",
                        "By an hour.",
                        "cases",
                        ann + ", " + ann));
        identity.clearAuthentication();
        incident = runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey();
        knows(incident);
        jobsRun();

        assertThat(rows.find(incident).orElseThrow()).satisfies(declared -> {
            assertThat(declared.declaredBy()).isEqualTo("sam.sc");
            assertThat(declared.owner()).isNull();
            assertThat(declared.nextUpdateBy()).isEqualTo(newYork("2026-06-01T12:00"));
        });
        assertThat(toldOf(List.of(ann))).containsExactly(ann);
        assertThat(runtime.getVariables(started.getId())).doesNotContainKeys("text", "title");
    }

    @Test
    void aFaultyStartIsRefusedAndLeavesNothingBehind() {
        var before = jdbc.sql("SELECT COUNT(*) FROM incident").query(Long.class).single();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        "incident", Map.of("severity", "high", "guilty", "Bob", "cases", 7)))
                .hasMessageContaining("guilty");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("incident", Map.of("severity", "high")))
                .hasMessageContaining("severity")
                .hasMessageContaining("service")
                .hasMessageContaining("title")
                .hasMessageContaining("text");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("incident", "I-9"))
                .hasMessageContaining("businessKey");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM incident").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    void germanContactsReadGerman() {
        var ann = caseOf("gerd@german.example");
        jdbc.sql("UPDATE contact SET language = 'de' WHERE email = ?")
                .param(address("gerd@german.example"))
                .update();
        declared("S2", ann);
        jobsRun();

        assertThat(mails(ann, MessageKind.INCIDENT))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Guten Tag", "Sie hören wieder von uns bis", "Störung " + incident));
    }

    private void incidentChoosesItsAudience() {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident).list().stream()
                .flatMap(each -> management.createJobQuery().processInstanceId(each.getId()).messages().list().stream())
                .forEach(job -> management.executeJob(job.getId()));
    }

    private Task task(String caseKey, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseKey)
                .taskDefinitionKey(taskKey)
                .singleResult();
    }

    /** The cases that were mailed, in the order in which the mails were written. */
    private List<String> order() {
        return jdbc.sql("SELECT m.case_key FROM message m JOIN incident_notice n ON n.message_id = m.id"
                        + " WHERE n.incident_key = ? AND m.case_key = n.case_key ORDER BY m.seq")
                .param(incident)
                .query(String.class)
                .list();
    }

    private String toldBy(String caseKey) {
        return jdbc.sql("SELECT told_by FROM incident_notice WHERE incident_key = ? AND case_key = ?")
                .params(incident, caseKey)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<String> missedCalls(String caseKey) {
        return mails(caseKey, MessageKind.NOTICE).stream()
                .filter(mail -> mail.subject().contains("Not called about " + incident))
                .flatMap(mail -> mail.to().stream())
                .map(address -> address.email())
                .toList();
    }
}
