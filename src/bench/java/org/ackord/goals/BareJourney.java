package org.ackord.goals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;

/**
 * A process as people first draw it: six variables, three user tasks with two boundary timers each, one asynchronous step. The instants
 * have names that Ackord knows, because it takes no model whose timers might wait for something else.
 */
final class BareJourney implements Runnable {

    static final String KEY = "bare-journey";

    private final ProcessEngine engine;

    BareJourney(ProcessEngine engine) {
        this.engine = engine;
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", model())
                .deploy();
    }

    private static BpmnModelInstance model() {
        ProcessBuilder process = Bpmn.createExecutableProcess(KEY).camundaHistoryTimeToLive(1);
        AbstractFlowNodeBuilder<?, ?> node = process.startEvent();
        for (int i = 1; i <= 3; i++) node = task(node, "Task_" + i);
        return node.endEvent().camundaAsyncBefore().done();
    }

    private static AbstractFlowNodeBuilder<?, ?> task(AbstractFlowNodeBuilder<?, ?> before, String id) {
        return before.userTask(id)
                .camundaCandidateGroups("sc")
                .boundaryEvent(id + "_warn")
                .cancelActivity(false)
                .timerWithDate("${remindAt}")
                .endEvent()
                .<UserTaskBuilder>moveToActivity(id)
                .boundaryEvent(id + "_miss")
                .cancelActivity(false)
                .timerWithDate("${reopenUntil}")
                .endEvent()
                .<UserTaskBuilder>moveToActivity(id);
    }

    /** As a client does it: starts one, and completes each task as it finds it. */
    @Override
    public void run() {
        var dueAt = Instant.now().plus(2, ChronoUnit.DAYS);
        var instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        KEY,
                        Map.of(
                                "from", "ann@northwind.example",
                                "subject", "Restore hangs",
                                "product", "backup",
                                "severity", "S3",
                                "remindAt", Date.from(dueAt.minusSeconds(3_600)),
                                "reopenUntil", Date.from(dueAt)));
        for (int i = 1; i <= 3; i++) {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();
            engine.getTaskService().complete(task.getId(), Map.of("answer" + i, "done"));
        }
    }

    long ended() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .finished()
                .count();
    }
}
