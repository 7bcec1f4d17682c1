package org.ackord.engine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ackord.Undeployment;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A small process that is there for one test, under a key of its own, and goes with all its instances. */
final class ProcessOfTheTest implements BeforeEachCallback, AfterEachCallback {

    /** How long the history of its instances is kept. */
    static final int DAYS_KEPT = 3;

    private final String key = "process-" + UUID.randomUUID();
    private final Function<StartEventBuilder, AbstractFlowNodeBuilder<?, ?>> steps;
    private final String deploymentName;
    private @Nullable ProcessEngine engine;
    private @Nullable Deployment deployment;

    private ProcessOfTheTest(String deploymentName, Function<StartEventBuilder, AbstractFlowNodeBuilder<?, ?>> steps) {
        this.deploymentName = deploymentName;
        this.steps = steps;
    }

    static ProcessOfTheTest withTask(String deploymentName) {
        return new ProcessOfTheTest(deploymentName, start -> start.userTask().camundaCandidateGroups("sc"));
    }

    /** Its instances are started by {@link #startUntil}. */
    static ProcessOfTheTest withTimer() {
        return new ProcessOfTheTest(
                "with a timer", start -> start.intermediateCatchEvent().timerWithDate("${remindAt}"));
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        engine = SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
        var start = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(DAYS_KEPT)
                .startEvent();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .name(deploymentName)
                .addModelInstance(key + ".bpmn", steps.apply(start).endEvent().done())
                .deploy();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Undeployment.of(deploymentId(), requireNonNull(engine).getRepositoryService());
    }

    String deploymentId() {
        return requireNonNull(deployment).getId();
    }

    ProcessInstance start(String businessKey, Map<String, Object> facts) {
        return requireNonNull(engine).getRuntimeService().startProcessInstanceByKey(key, businessKey, facts);
    }

    /** @return the id of the timer's job */
    String startUntil(Instant instant) {
        var started = start(key, Map.of("remindAt", Date.from(instant)));
        return requireNonNull(engine)
                .getManagementService()
                .createJobQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getId();
    }
}
