package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.ackord.RunningAckord;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningAckord
class JobMetricsTest {

    private final String process = "metrics-" + UUID.randomUUID();

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private Clock clock;

    private String deployment = "";
    private String job = "";

    @BeforeEach
    void startWithATimer() {
        var model = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDate("${remindAt}")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("metrics.bpmn", model)
                .deploy()
                .getId();
        var started = runtime.startProcessInstanceByKey(
                process, Map.of("remindAt", Date.from(clock.instant().plus(Duration.ofDays(300)))));
        job = management
                .createJobQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getId();
    }

    @AfterEach
    void tidyUp() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aJobWithoutRetriesIsCountedAsFailed() {
        var before = figure("failed");

        management.setJobRetries(job, 0);

        assertThat(figure("failed")).isGreaterThanOrEqualTo(before + 1);
    }

    @Test
    void whatWaitsIsCountedFromWhenItWasDueAndNotWhileItIsSuspended() {
        management.suspendJobById(job);
        management.setJobDuedate(job, Date.from(clock.instant().minus(Duration.ofDays(400))));
        assertThat(figure("oldest.due.age")).isLessThan(Duration.ofDays(399).toSeconds());

        management.setJobRetries(job, 0);
        management.activateJobById(job);
        assertThat(figure("oldest.due.age")).isLessThan(Duration.ofDays(399).toSeconds());
        assertThat(figure("due")).isNotNegative();
        assertThat(figure("locked")).isNotNegative();
    }

    private double figure(String name) {
        return registry.get("ackord.jobs." + name).gauge().value();
    }
}
