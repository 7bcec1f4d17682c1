package org.ackord.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.ackord.Undeployment;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The first lock alone, on an engine that has no other. */
class NoScriptsTest {

    private static final Engines ENGINES = new Engines();
    private static final ProcessEngine LOCKED = ENGINES.with("no-scripts", engine -> {
        engine.setScriptFactory(new NoScripts());
        engine.setScriptEngineResolver(new NoScriptEngines());
    });
    private static final ProcessEngine BARE = ENGINES.bare("scripts");

    private static final String IN_TASK =
            "<bpmn:userTask id='T'><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:userTask>";
    private static final String SCRIPT = "<camunda:script scriptFormat='juel'>${1}</camunda:script>";

    @AfterAll
    static void end() {
        ENGINES.close();
    }

    static Stream<Arguments> scripts() {
        return Stream.of(
                Arguments.of(
                        "task",
                        "<bpmn:scriptTask id='T' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>"),
                Arguments.of(
                        "task from a file", "<bpmn:scriptTask id='T' scriptFormat='juel' camunda:resource='x.js' />"),
                Arguments.of(
                        "execution listener",
                        IN_TASK.formatted(
                                "<camunda:executionListener event='start'>" + SCRIPT + "</camunda:executionListener>")),
                Arguments.of(
                        "task listener",
                        IN_TASK.formatted(
                                "<camunda:taskListener event='create'>" + SCRIPT + "</camunda:taskListener>")),
                Arguments.of(
                        "input parameter",
                        IN_TASK.formatted("<camunda:inputOutput><camunda:inputParameter name='x'>" + SCRIPT
                                + "</camunda:inputParameter></camunda:inputOutput>")),
                Arguments.of(
                        "condition",
                        "<bpmn:userTask id='T' /><bpmn:userTask id='U' /><bpmn:sequenceFlow id='F2' sourceRef='T' targetRef='U'>"
                                + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='juel'>${true}</bpmn:conditionExpression></bpmn:sequenceFlow>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void noScriptIsDeployed(String what, String elements) {
        var model = Drawn.process("scripted", elements);

        assertThat(deploy(BARE, model)).as("without the lock").isOne();
        assertThatThrownBy(() -> deploy(LOCKED, model))
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("scripts are not allowed");
        assertThat(LOCKED.getRepositoryService().createDeploymentQuery().count())
                .isZero();
    }

    @Test
    void decisionsRunFeelAndNoScript() {
        assertThat(decide("feel", "1 + 1")).isEqualTo(2);
        assertThatThrownBy(() -> decide("javascript", "1 + 1")).hasStackTraceContaining("scripts are not allowed");
        assertThatThrownBy(() -> decide("groovy", "1 + 1")).hasStackTraceContaining("scripts are not allowed");
    }

    private static Object decide(String language, String cell) {
        var repository = LOCKED.getRepositoryService();
        var deployment = repository
                .createDeployment()
                .addString("d.dmn", Drawn.decision("d-" + language, language, cell))
                .deploy();
        try {
            return ((Number) LOCKED.getDecisionService()
                            .evaluateDecisionTableByKey("d-" + language, Variables.createVariables())
                            .getSingleResult()
                            .getEntry("out"))
                    .intValue();
        } finally {
            Undeployment.of(deployment.getId(), repository);
        }
    }

    private static long deploy(ProcessEngine engine, String model) {
        var repository = engine.getRepositoryService();
        var made = repository.createDeployment().addString("p.bpmn", model).deploy();
        var count = repository.createDeploymentQuery().count();
        Undeployment.of(made.getId(), repository);
        return count;
    }
}
