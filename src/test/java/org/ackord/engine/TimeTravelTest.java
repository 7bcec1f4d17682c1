package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.Undeployment;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningAckord
class TimeTravelTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TimeTravel time;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    /** What others left behind and is due by now would keep the job executor busy far into the next tests. */
    @AfterEach
    void returnToThePresent() {
        var isQuiet = time.awaitDueJobs();
        ClockUtil.reset();
        assertThat(isQuiet).isTrue();
    }

    @Test
    void theDemoClockAnswersWhenTheTimersHaveRun() {
        var deployment = repository
                .createDeployment()
                .addModelInstance(
                        "two-waits.bpmn",
                        Bpmn.createExecutableProcess("two-waits")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .intermediateCatchEvent()
                                .timerWithDate("${remindAt}")
                                .serviceTask()
                                .camundaExpression("${null}")
                                .camundaAsyncBefore()
                                .endEvent()
                                .done())
                .deploy();
        try {
            var due = time.now().plus(Duration.ofDays(2));
            runtime.startProcessInstanceByKey("two-waits", Map.of("remindAt", due.toString()));

            travel("PT47H");
            assertThat(open()).isEqualTo(1);

            travel("PT1H1M");
            assertThat(open()).isZero();
        } finally {
            Undeployment.of(deployment.getId(), repository);
        }
    }

    @Test
    void timeGoesOnFromWhereItWasMovedTo() {
        var target = time.now().plus(Duration.ofDays(1));

        assertThat(time.advanceTo(target)).isBetween(target, target.plusSeconds(5));
        assertThat(time.now()).isBetween(target, target.plusSeconds(5));
        assertThatThrownBy(() -> time.advanceTo(Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    private void travel(String advance) {
        var answer = Http.stranger(port).post("/demo/clock", "{\"advance\": \"%s\"}".formatted(advance));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private long open() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("two-waits")
                .count();
    }
}
