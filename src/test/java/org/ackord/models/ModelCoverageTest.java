package org.ackord.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** Runs last ({@link CoverageLast}) and fails when no test of the whole run has passed some flow node of a model. */
class ModelCoverageTest {

    @Test
    void everyFlowNodeOfEveryModelIsPassedByATest() {
        assumeTrue(isTheWholeRun(), "only some tests run");

        var missed = Models.processes(Path.of("bpmn")).stream()
                .flatMap(model -> neverPassed(model).stream())
                .toList();

        assertThat(missed).as("flow nodes that no test has passed").isEmpty();
    }

    @Test
    void aNodeThatNothingPassesIsFound() {
        var models = Models.processes(Path.of("src/test/resources/models"));

        assertThat(models.stream().flatMap(model -> neverPassed(model).stream()))
                .contains("bad Done");
    }

    /** Surefire sets {@code basedir}; {@code test} selects tests, and a real database runs those that need one. */
    private static boolean isTheWholeRun() {
        return System.getProperty("basedir") != null && isUnset("test") && isUnset("ackord.test.jdbc-url");
    }

    private static boolean isUnset(String property) {
        return System.getProperty(property, "").isEmpty();
    }

    private static List<String> neverPassed(BpmnModelInstance model) {
        var process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .filter(node -> !PassedNodes.contain(process, node))
                .map(node -> process + " " + node)
                .toList();
    }
}
