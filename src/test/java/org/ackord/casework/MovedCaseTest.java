package org.ackord.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ackord.engine.Migrations;
import org.ackord.engine.Migrations.Answer;
import org.ackord.engine.Migrations.Order;
import org.ackord.engine.MoveProgress;
import org.ackord.promise.Kind;
import org.ackord.promise.State;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Cases in all kinds of places come to a new version of the shipped model. The new version differs in a blank, so that it may stay
 * the newest for the tests that follow.
 */
class MovedCaseTest extends Journey {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Migrations migrations;

    @BeforeEach
    void alone() {
        nothingElseRuns();
    }

    @TestFactory
    Stream<DynamicTest> keepsItsTasksAndEveryDate() {
        return Stream.of(
                        Map.entry("before triage", (Runnable) this::beforeTriage),
                        Map.entry("with the engineer, warned", (Runnable) this::warned),
                        Map.entry("before an ETA ends", (Runnable) this::beforeTheEtaEnds),
                        Map.entry("waiting for the customer", (Runnable) this::waiting),
                        Map.entry("missed, with a second mail", (Runnable) this::missed),
                        Map.entry("in after-care", (Runnable) this::afterCare),
                        Map.entry("with a reply to triage", (Runnable) this::replied))
                .map(place -> DynamicTest.dynamicTest(place.getKey(), () -> {
                    place.getValue().run();
                    var tasksBefore = openTasks();
                    var datesBefore = dates();
                    var promisesBefore = ledger.of(caseKey);

                    moveAll();

                    assertThat(openTasks()).isEqualTo(tasksBefore);
                    assertThat(dates()).isEqualTo(datesBefore);
                    assertThat(ledger.of(caseKey)).isEqualTo(promisesBefore);
                    assertThat(process().getProcessDefinitionId()).isEqualTo(newest().getId());
                }));
    }

    @Test
    void isCompletedAndWatchedOnTheNewVersion() throws IOException {
        beforeTheEtaEnds();
        moveAll();

        timePassesUntil("2026-06-01T12:00");
        assertThat(openTasks()).containsExactly("Task_AnswerCustomer", "Task_RenewEta");
        answers("resolved");
        confirms(true);
        timePassesUntil("2026-06-15T12:00");

        assertThat(record().status()).isEqualTo(Status.CLOSED);
        assertThatJourney().isEnded();
        assertThat(promise(Kind.RESOLUTION).state()).isEqualTo(State.KEPT);
    }

    private void beforeTriage() {
        writesIn(ANN, "2026-06-01T09:00");
    }

    private void beforeTheEtaEnds() {
        beforeTriage();
        triages("technical");
        acknowledgesAsEngineer();
        answers("eta", "2026-06-01T13:00");
    }

    private void warned() {
        beforeTriage();
        triages("technical");
        timePassesUntil("2026-06-01T11:30");
    }

    private void waiting() {
        beforeTheEtaEnds();
        answers("waiting");
    }

    private void missed() {
        beforeTriage();
        triages("technical");
        writesAgain(ANN, "Are you there?");
        timePassesUntil("2026-06-05T10:00");
    }

    private void afterCare() {
        beforeTheEtaEnds();
        answers("resolved");
        confirms(true);
    }

    private void replied() {
        afterCare();
        timePassesUntil("2026-06-03T10:00");
        writesAgain(ANN, "It fails again.");
    }

    private void moveAll() throws IOException {
        var old = newest();
        var model = repository.getProcessModel(old.getId()).readAllBytes();
        repository
                .createDeployment()
                .addString("support-case.bpmn", new String(model, StandardCharsets.UTF_8) + "\n")
                .deploy();
        var order = new Order("pat.owner", old.getId(), newest().getId(), Map.of());

        assertThat(migrations.move(order)).isEqualTo(Answer.BEGUN);

        await().atMost(Duration.ofMinutes(2)).until(() -> progress().done());
        assertThat(progress().refused()).isEmpty();
    }

    private MoveProgress progress() {
        return migrations.progress("support-case").orElseThrow();
    }

    private ProcessDefinition newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("support-case")
                .latestVersion()
                .singleResult();
    }

    /** Of timers, by event. */
    private Map<String, List<Date>> dates() {
        var dates = new TreeMap<String, List<Date>>();
        for (var timer : timers())
            dates.merge(
                    management
                            .createJobDefinitionQuery()
                            .jobDefinitionId(timer.getJobDefinitionId())
                            .singleResult()
                            .getActivityId(),
                    List.of(timer.getDuedate()),
                    (one, more) ->
                            Stream.concat(one.stream(), more.stream()).sorted().toList());
        return dates;
    }
}
