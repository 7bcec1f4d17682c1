package org.ackord.goals;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A process that waits for an instant and ends: nothing but a timer. */
final class TimerModel {

    static final String TIMER = "timer";

    private static final String KEY = "only-a-timer";

    private final ProcessEngine engine;

    TimerModel(ProcessEngine engine) {
        this.engine = engine;
        var model = Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent(TIMER)
                .timerWithDate("${remindAt}")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", model)
                .deploy();
    }

    /** @return the id of the instance */
    String start(Instant dueAt) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(KEY, Map.of("remindAt", Date.from(dueAt)))
                .getId();
    }
}
