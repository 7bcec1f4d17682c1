package org.ackord.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers of a model follow the ledger. */
class PromiseTimersTest extends LedgerFixture {

    private static final Instant ACTIONABLE_DUE = newYork("2026-06-02T09:00");

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void deployAModel() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("timers of promises")
                .addModelInstance(
                        "timers.bpmn",
                        Bpmn.createExecutableProcess("timers-of-promises")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("answer")
                                .camundaTaskListenerDelegateExpression("complete", "${keepOfTest}")
                                .boundaryEvent("due")
                                .timerWithDate("${promises.dueAt(execution.processBusinessKey, 'ACTIONABLE', 'se')}")
                                .serviceTask("miss")
                                .camundaDelegateExpression("${missDueOfTest}")
                                .userTask("late")
                                .endEvent()
                                .moveToActivity("answer")
                                .boundaryEvent("warn")
                                .cancelActivity(false)
                                .timerWithDate("${promises.warnAt(execution.processBusinessKey, 'ACTIONABLE', '')}")
                                .endEvent()
                                .moveToActivity("answer")
                                .userTask("next")
                                .boundaryEvent("eta")
                                .cancelActivity(false)
                                .timerWithDate("${promises.dueAt(execution.processBusinessKey, 'ETA', '')}")
                                .endEvent()
                                .moveToActivity("next")
                                .endEvent()
                                .done())
                .deploy();
    }

    private void begin() {
        runtime.startProcessInstanceByKey("timers-of-promises", caseKey);
    }

    private Instant timer(String activity) {
        return management
                .createJobQuery()
                .activityId(activity)
                .processInstanceId(instance())
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseKey)
                .singleResult()
                .getId();
    }

    @Test
    void readsTheInstantsOfAPromiseThatIsThere() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        begin();

        assertThat(timer("due")).isEqualTo(ACTIONABLE_DUE);
        assertThat(timer("warn")).isEqualTo(newYork("2026-06-01T15:45"));
    }

    @Test
    void wakesAParkedTimerWhenThePromiseStarts() {
        begin();
        assertThat(timer("due")).isEqualTo(Promises.PARKED);

        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);

        assertThat(timer("due")).isEqualTo(ACTIONABLE_DUE);
    }

    @Test
    void readsOnceMoreWhatTheSameTransactionBegan() {
        transaction.executeWithoutResult(status -> {
            begin();
            start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        });

        assertThat(timer("due")).isEqualTo(ACTIONABLE_DUE);
    }

    @Test
    void parksTheTimersOfAPauseAndMovesThemAtItsEnd() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        begin();

        ledger.pause(caseKey, newYork("2026-06-01T10:00"));
        assertThat(timer("due")).isEqualTo(Promises.PARKED);
        assertThat(timer("warn")).isEqualTo(Promises.PARKED);

        ledger.resume(caseKey, newYork("2026-06-01T11:00"));
        assertThat(timer("due")).isEqualTo(newYork("2026-06-02T10:00"));
        assertThat(timer("warn")).isEqualTo(newYork("2026-06-01T16:45"));
    }

    @Test
    void movesATimerByANewTier() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        begin();

        ledger.changeTerms(caseKey, VIP, Party.SE, MONDAY_9.plusSeconds(60));

        assertThat(timer("due")).isEqualTo(newYork("2026-06-01T12:00"));
    }

    @Test
    void parksTheTimersOfAKeptPromise() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        begin();

        ledger.keep(caseKey, Kind.ACTIONABLE, MONDAY_9.plusSeconds(60));

        assertThat(timer("due")).isEqualTo(Promises.PARKED);
    }

    @Test
    void wakesTheTimersOfAReopenedCase() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        begin();
        ledger.keep(caseKey, Kind.ACTIONABLE, newYork("2026-06-01T10:00"));

        ledger.resumeAfterReopening(caseKey, Kind.ACTIONABLE, newYork("2026-06-01T10:00"), newYork("2026-06-01T12:00"));

        assertThat(timer("due")).isEqualTo(newYork("2026-06-02T11:00"));
    }

    @Test
    void keepsAPromiseWithinTheTaskThatOwnsItsTimers() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        begin();
        clock.set(newYork("2026-06-01T10:00"));

        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance())
                .singleResult()
                .getId());

        assertThat(only(Kind.ACTIONABLE).state()).isEqualTo(State.KEPT);
        assertThat(timer("eta")).isEqualTo(newYork("2026-06-01T11:00"));
    }

    @Test
    void missesAPromiseWithinTheTimerThatFires() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        begin();
        clock.set(ACTIONABLE_DUE);

        management.executeJob(management
                .createJobQuery()
                .activityId("due")
                .processInstanceId(instance())
                .singleResult()
                .getId());

        assertThat(only(Kind.ACTIONABLE).state()).isEqualTo(State.MISSED);
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance())
                        .singleResult()
                        .getTaskDefinitionKey())
                .isEqualTo("late");
    }

    @Test
    void leavesTheTimersOfARolledBackChangeAlone() {
        start(Kind.ACTIONABLE, Party.SE, MONDAY_9);
        begin();

        transaction.executeWithoutResult(status -> {
            ledger.pause(caseKey, newYork("2026-06-01T10:00"));
            status.setRollbackOnly();
        });

        assertThat(timer("due")).isEqualTo(ACTIONABLE_DUE);
        assertThat(only(Kind.ACTIONABLE).state()).isEqualTo(State.RUNNING);
    }
}
