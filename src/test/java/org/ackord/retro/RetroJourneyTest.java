package org.ackord.retro;

import static java.util.stream.Collectors.toMap;
import static org.ackord.time.Utc.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.ackord.action.Actions;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.MessageView;
import org.ackord.incident.IncidentFixture;
import org.ackord.retro.Fact.Kind;
import org.ackord.retro.Retro.Stage;
import org.ackord.time.CalendarChanged;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;

/** R25: every week once, prepared, held and followed up. Each test has weeks of its own, years apart from those of others, before MySQL's timestamps end in 2038. */
class RetroJourneyTest extends IncidentFixture {

    private static final String HOLD = "Task_HoldOnCallRetro";
    private static final String ACTION = "Task_CompleteAction";

    @Autowired
    private RetroPlan plan;

    @Autowired
    private RetroWatch watch;

    @Autowired
    private RetroDay day;

    @Autowired
    private RetroRows rows;

    @Autowired
    private FactRows facts;

    @Autowired
    private RetroDesk desk;

    @Autowired
    private Actions actions;

    @Autowired
    private ApplicationEventPublisher events;

    private String key = "";

    @Test
    void waitsForTheFirstBusinessDayAfterItsWeek() {
        assertThat(day.of(weekOf("2026-06-03"))).isEqualTo(newYork("2026-06-08T09:30"));
        assertThat(day.of(weekOf("2026-05-20"))).as("Memorial Day").isEqualTo(newYork("2026-05-26T09:30"));
        assertThat(day.of(weekOf("2026-03-01"))).as("standard time").isEqualTo(Instant.parse("2026-03-02T14:30:00Z"));
        assertThat(day.of(weekOf("2026-03-08")))
                .as("daylight saving time")
                .isEqualTo(Instant.parse("2026-03-09T13:30:00Z"));
    }

    @Test
    void isPreparedOnItsDayAndPlansTheNext() {
        isPlanned("2031-06-04");

        timePassesUntil("2031-06-09T09:29");
        assertThat(open(HOLD)).isEmpty();
        timePassesUntil("2031-06-09T09:30");

        assertThat(key).isEqualTo("R-2031-23");
        assertThat(task(HOLD).getDueDate()).isEqualTo(newYork("2031-06-11T09:30"));
        assertThat(rows.find(key).orElseThrow().stage()).isEqualTo(Stage.HOLDING);
        assertThat(rows.find("R-2031-24").orElseThrow().stage()).isEqualTo(Stage.PLANNED);
        assertThat(timer("R-2031-24").getDuedate()).isEqualTo(newYork("2031-06-16T09:30"));
    }

    @Test
    void makesUpEachWeekThatWasMissedOnce() {
        isPlanned("2032-03-03");
        knows("R-2032-11");
        knows("R-2032-12");
        at("2032-03-17T12:00");

        jobsRun();
        watch.resume();
        jobsRun();

        assertThat(key).isEqualTo("R-2032-10");
        assertThat(open(HOLD)).hasSize(2);
        assertThat(rows.find("R-2032-11").orElseThrow().stage()).isEqualTo(Stage.HOLDING);
        assertThat(rows.find("R-2032-12").orElseThrow().stage()).isEqualTo(Stage.PLANNED);
        assertThat(Stream.of(key, "R-2032-11", "R-2032-12").map(this::instances))
                .containsOnly(1L);
    }

    @Test
    void isPlannedOnceByTwoNodes() throws Exception {
        var week = weekOf("2033-06-01");
        var start = new CyclicBarrier(2);
        var nodes = Stream.generate(() -> CompletableFuture.runAsync(() -> planAfter(start, week)))
                .limit(2)
                .toList();

        for (var node : nodes) node.get();

        assertThat(instances(week.key())).isEqualTo(1);
    }

    @Test
    void isPlannedAnewWhereSomebodyEndedItsProcess() {
        var next = rows.lockPlanned().orElseThrow();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(next)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "ended in Cockpit"));
        assertThat(instances(next)).isZero();

        watch.resume();
        watch.resume();

        assertThat(instances(next)).isEqualTo(1);
    }

    @Test
    void followsTheCalendar() {
        var next = rows.lockPlanned().orElseThrow();
        var due = timer(next).getDuedate();
        management.setJobDuedate(timer(next).getId(), Date.from(due.toInstant().plusSeconds(60)));

        events.publishEvent(new CalendarChanged("another", 2));
        assertThat(timer(next).getDuedate()).isNotEqualTo(due);
        events.publishEvent(new CalendarChanged("support-us", 2));

        assertThat(timer(next).getDuedate()).isEqualTo(due);
    }

    @Test
    void knowsWhatTheWeekWasLikeFromMondayToSundayByTheClocksOfTheTeam() {
        promise("before", "ACK", "SC", "KEPT", "2034-03-05T23:59:59");
        promise("first", "ACK", "SC", "KEPT", "2034-03-06T00:00:00");
        promise("last", "ACK", "SC", "KEPT", "2034-03-12T23:59:59");
        promise("after", "ACK", "SC", "KEPT", "2034-03-13T00:00:00");
        promise("renewed", "ETA", "SE", "RENEWED", "2034-03-08T10:00:00");
        var missed = promise("missed", "ACTIONABLE", "SE", "MISSED", "2034-03-08T10:00:00");
        escalated(missed, 0, "2034-03-08T09:00:00");
        escalated(missed, 1, "2034-03-08T10:00:00");
        escalated(missed, 2, "2034-03-13T00:00:00");
        promise("kept-at-night", "ACK", "DUTY", "KEPT", "2034-03-11T03:00:00");
        promise("late-at-night", "ACK", "DUTY", "MISSED", "2034-03-12T03:30:00");
        at("2034-03-09T10:00");
        declared("S2", caseOf(ANN), caseOf(PIA));
        incidents.resolve(incident, "Over.", "lou.lead");
        isPlanned("2034-03-08");
        timePassesUntil("2034-03-13T09:30");

        var numbers = WeekNumbers.of(facts.of(key));
        assertThat(numbers.promises())
                .contains(
                        new WeekNumbers.Tally("ACK", "SC", 2, 0),
                        new WeekNumbers.Tally("ACK", "DUTY", 1, 1),
                        new WeekNumbers.Tally("ACTIONABLE", "SE", 0, 1));
        assertThat(byKey(numbers.misses()))
                .containsKeys("missed", "late-at-night")
                .doesNotContainKey("after");
        assertThat(numbers.escalations()).singleElement().satisfies(told -> {
            assertThat(told.about()).isEqualTo("missed");
            assertThat(told.amount()).isEqualTo(1);
            assertThat(told.at()).isEqualTo(newYork("2034-03-08T10:00"));
        });
        assertThat(numbers.offHoursAcks()).extracting(Fact::about).containsExactly("kept-at-night", "late-at-night");
        assertThat(numbers.offHoursAcksInTime()).isEqualTo(1);
        assertThat(numbers.incidents()).singleElement().satisfies(fact -> {
            assertThat(fact.about()).isEqualTo(incident);
            assertThat(fact.amount()).isEqualTo(2);
        });
    }

    @Test
    void staysAsItWasWhenItsCasesAreGone() {
        promise("to-be-deleted", "ACK", "SC", "MISSED", "2035-06-06T10:00:00");
        isPlanned("2035-06-06");
        timePassesUntil("2035-06-11T09:30");
        jdbc.sql("DELETE FROM promise WHERE case_key = 'to-be-deleted'").update();

        assertThat(facts.of(key))
                .filteredOn(fact -> fact.kind() == Kind.MISS)
                .extracting(Fact::about)
                .containsExactly("to-be-deleted");
    }

    @Test
    void aForgottenRetroIsRemindedOfAndThenTheManagersHearOfItAgainAndAgain() {
        isPlanned("2036-06-04");

        timePassesUntil("2036-06-10T09:30");
        assertThat(notices()).extracting(RetroJourneyTest::to).containsExactly("lou.lead@ackord.example");
        timePassesUntil("2036-06-11T09:30");
        assertThat(notices()).hasSize(2);
        assertThat(notices()).allSatisfy(mail -> assertThat(mail.subject()).doesNotContain("Overdue"));
        timePassesUntil("2036-06-12T09:30");
        assertThat(notices()).last().satisfies(mail -> {
            assertThat(to(mail)).isEqualTo("mia.manager@ackord.example");
            assertThat(mail.subject()).contains("Overdue");
            assertThat(mail.text()).contains("On-call retro of week 23, 2036", "/desk/retros/R-2036-23");
        });
        timePassesUntil("2036-06-18T09:30");
        assertThat(notices()).hasSize(5);
    }

    @Test
    void isPublishedWhenAllThreeQuestionsAreAnswered() {
        isPlanned("2028-06-07");
        timePassesUntil("2028-06-12T09:30");

        assertThatThrownBy(() -> completes("lou.lead", task(HOLD))).hasMessageContaining("ready");
        assertThatThrownBy(() -> completes("lou.lead", task(HOLD), "ready", true))
                .hasMessageContaining("wentWell")
                .hasMessageContaining("goBetter")
                .hasMessageContaining("remember");
        assertThatThrownBy(() -> desk.save(key, form(), "emil.se")).hasMessageContaining("retro");
        desk.save(key, form(), "lou.lead");
        assertThatThrownBy(() -> completes("emil.se", task(HOLD), "ready", true))
                .hasMessageContaining("retro");
        completes("lou.lead", task(HOLD), "ready", true);

        assertThat(rows.find(key).orElseThrow()).satisfies(held -> {
            assertThat(held.stage()).isEqualTo(Stage.PUBLISHED);
            assertThat(held.words().remember()).isEqualTo("Check the queue first.");
        });
        assertThatThrownBy(() -> desk.save(key, form(), "lou.lead")).hasMessageContaining("published");
        assertThat(notices()).isEmpty();
    }

    @Test
    void itsFollowUpsAreWatchedAsActionsUntilTheLastIsDone() {
        isPlanned("2029-06-06");
        timePassesUntil("2029-06-11T09:30");
        desk.save(key, form(), "lou.lead");
        completes("lou.lead", task(HOLD), "ready", true);

        assertThat(task(ACTION).getAssignee()).isEqualTo("emil.se");
        assertThat(runtime.getVariable(task(ACTION).getProcessInstanceId(), "headline"))
                .isEqualTo("On-call retro of week 23, 2029");
        timePassesUntil("2029-06-15T17:00");
        assertThat(notices()).hasSize(2).allSatisfy(mail -> {
            assertThat(to(mail)).isEqualTo("emil.se@ackord.example");
            assertThat(mail.text()).contains("Write down how to read the queue", "/desk/retros/" + key);
        });
        completes("emil.se", task(ACTION), "comment", "docs/queue.md");

        assertThat(rows.find(key).orElseThrow().stage()).isEqualTo(Stage.DONE);
        assertThat(actions.of(key))
                .singleElement()
                .satisfies(done -> assertThat(done.doneNote()).isEqualTo("docs/queue.md"));
        assertThat(instances(key)).isZero();
        assertThat(audited())
                .containsExactlyInAnyOrder("RETRO_WRITTEN lou.lead", "RETRO_PUBLISHED lou.lead", "ACTION_DONE emil.se");
    }

    @Test
    void aTimerThatMeetsSomebodyWhoWasJustDoneRemindsNobody() {
        isPlanned("2030-06-05");
        timePassesUntil("2030-06-10T09:30");
        jdbc.sql("UPDATE retro SET published_at = prepared_at WHERE retro_key = ?")
                .param(key)
                .update();

        timePassesUntil("2030-06-24T09:30");

        assertThat(notices()).isEmpty();
    }

    private void isPlanned(String dayOfWeek) {
        var week = weekOf(dayOfWeek);
        key = week.key();
        knows(key);
        at(dayOfWeek + "T12:00");
        plan.plan(week);
    }

    private static Week weekOf(String day) {
        return Week.of(LocalDate.parse(day));
    }

    private void planAfter(CyclicBarrier start, Week week) {
        try {
            start.await();
            plan.plan(week);
        } catch (DuplicateKeyException otherNode) {
            assertThat(otherNode).isNotNull();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private long instances(String ofKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("oncall-retro")
                .processInstanceBusinessKey(ofKey)
                .count();
    }

    private Job timer(String ofKey) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ofKey)
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .singleResult();
    }

    private String promise(String about, String kind, String party, String state, String endedAt) {
        var id = UUID.randomUUID().toString();
        var at = utc(newYork(endedAt));
        jdbc.sql(
                        "INSERT INTO promise (id, version, case_key, kind, party, calendar_id, policy, promise_clock, target,"
                                + " started_at, due_at, state, ended_at, settled_at, made_by)"
                                + " VALUES (?, 0, ?, ?, ?, 'support-us', 'test', 'WORKING_TIME', 'PT1H', ?, ?, ?, ?, ?, 'policy')")
                .params(id, about, kind, party, at, at, state, at, at)
                .update();
        return id;
    }

    private void escalated(String promise, int level, String at) {
        jdbc.sql(
                        "INSERT INTO promise_escalation (id, version, promise_id, escalation_level, recipients, channel, told_at)"
                                + " VALUES (?, 0, ?, ?, 'lou.lead', 'mail', ?)")
                .params(UUID.randomUUID().toString(), promise, level, utc(newYork(at)))
                .update();
    }

    private static Map<String, Fact> byKey(List<Fact> found) {
        return new HashMap<>(found.stream().collect(toMap(fact -> String.valueOf(fact.about()), fact -> fact)));
    }

    private static RetroForm form() {
        return new RetroForm(Map.of(
                "wentWell", "Every VIP was called.",
                "goBetter", "The queue was full for an hour.",
                "remember", "Check the queue first.",
                "action.1.what", "Write down how to read the queue",
                "action.1.kind", "DOCUMENTATION",
                "action.1.owner", "emil.se",
                "action.1.due", "2029-06-15"));
    }

    private List<String> audited() {
        return jdbc.sql("SELECT CONCAT(action, ' ', actor) FROM audit_entry WHERE about = ?")
                .param(key)
                .query(String.class)
                .list();
    }

    private List<MessageView> notices() {
        return mails(key, MessageKind.NOTICE);
    }

    private static String to(MessageView mail) {
        return mail.to().get(0).email();
    }
}
