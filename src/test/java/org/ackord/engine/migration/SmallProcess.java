package org.ackord.engine.migration;

/** Versions of a process of two steps, the first with a timer of the ledger. */
final class SmallProcess {

    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="test">
              <bpmn:process id="%s" name="Moving" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="Start" />
                %s
                <bpmn:endEvent id="End" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String FIRST = task("Task_First", "First step") + task("Task_Second", "Second step");
    private static final String LATE = timer("BoundaryEvent_Late", "Late", "Task_First");

    private SmallProcess() {}

    static String first(String key) {
        return PROCESS.formatted(
                key,
                FIRST
                        + LATE
                        + flow("Start", "Task_First")
                        + flow("Task_First", "Task_Second")
                        + flow("Task_Second", "End"));
    }

    /** With a third step, and a second timer at the first. */
    static String longer(String key) {
        return PROCESS.formatted(
                key,
                FIRST
                        + LATE
                        + timer("BoundaryEvent_VeryLate", "Very late", "Task_First")
                        + task("Task_Third", "Third step")
                        + flow("Start", "Task_First")
                        + flow("Task_First", "Task_Second")
                        + flow("Task_Second", "Task_Third")
                        + flow("Task_Third", "End"));
    }

    /** With another step in the place of the first. */
    static String renamed(String key) {
        return PROCESS.formatted(
                key,
                task("Task_Begin", "Begin")
                        + timer("BoundaryEvent_Late", "Late", "Task_Begin")
                        + task("Task_Second", "Second step")
                        + flow("Start", "Task_Begin")
                        + flow("Task_Begin", "Task_Second")
                        + flow("Task_Second", "End"));
    }

    /** Of one step, which the job executor has to begin. */
    static String later(String key, String step) {
        return PROCESS.formatted(
                key,
                task(step, "Later").replace("camunda:", "camunda:asyncBefore='true' camunda:")
                        + flow("Start", step)
                        + flow(step, "End"));
    }

    private static String task(String id, String name) {
        return "<bpmn:userTask id='%s' name='%s' camunda:candidateGroups='sc' />".formatted(id, name);
    }

    private static String timer(String id, String name, String at) {
        return "<bpmn:boundaryEvent id='%s' name='%s' cancelActivity='false' attachedToRef='%s'>"
                        .formatted(id, name, at)
                + "<bpmn:timerEventDefinition><bpmn:timeDate xsi:type='bpmn:tFormalExpression'>"
                + "${promises.dueAt(execution.processBusinessKey, 'ACK', '')}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                + "<bpmn:endEvent id='End_%s' />".formatted(id)
                + flow(id, "End_" + id);
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id='Flow_%s_%s' sourceRef='%s' targetRef='%s' />".formatted(from, to, from, to);
    }
}
