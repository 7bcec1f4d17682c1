package org.ackord.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.engine.Vocabulary;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The third lock alone: what expressions see, and what they do not. */
class SafeExpressionsTest {

    private static final String EVIL =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass()).invoke(null,'ackord.evil','yes')}";

    private static final Engines ENGINES = new Engines();
    private static final ProcessEngine BARE = ENGINES.bare("unsafe");
    private static final ProcessEngine LOCKED = ENGINES.with(
            "safe",
            engine -> engine.setExpressionManager(new SafeExpressions(new HashMap<>(Map.of("ledger", new Ledger())))));

    /** Stands for the vocabulary. */
    @Vocabulary
    public static class Ledger {
        public String due(String caseKey) {
            return "due " + caseKey;
        }

        public Object itself() {
            return this;
        }

        public Object secrets() {
            return Thread.currentThread();
        }

        static void hidden() {}
    }

    @BeforeEach
    void forget() {
        System.clearProperty("ackord.evil");
    }

    @AfterAll
    static void end() {
        ENGINES.close();
    }

    @Test
    void anEngineWithoutTheLockRunsWhateverAnExpressionSays() {
        run(BARE, EVIL);

        assertThat(System.getProperty("ackord.evil")).isEqualTo("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EVIL,
                "${''.class}",
                "${name.class.name}",
                "${name['class']}",
                "${list.class}",
                "${map.getClass()}",
                "${list.stream()}",
                "${list.iterator()}",
                "${list.add('x')}",
                "${name.getBytes()}",
                "${name.matches('(a+)+b')}",
                "${name.replace('a', 'aaaaaaaa')}",
                "${name.format('%9999999d', 1)}",
                "${amount.class}",
                "${now().class}",
                "${now().toInstant().class}",
                "${dateTime().getChronology().class}",
                "${execution.class}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().identityService}",
                "${execution.processEngine}",
                "${execution.bpmnModelInstance}",
                "${execution.bpmnModelElementInstance}",
                "${execution.processInstance.processEngineServices}",
                "${execution.getProcessInstance()}",
                "${execution.superExecution}",
                "${execution.processDefinition}",
                "${execution.setVariable('x', 1)}",
                "${execution.getVariable('name').class}",
                "${ledger.class}",
                "${ledger.getClass().getClassLoader()}",
                "${ledger.hashCode()}",
                "${ledger.hidden()}",
                "${ledger.itself().getClass()}",
                "${ledger.secrets().contextClassLoader}",
                "${environment.getProperty('spring.datasource.password')}"
            })
    void nothingLeadsToClassesOrToTheEngine(String expression) {
        assertThatThrownBy(() -> run(LOCKED, expression)).isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty("ackord.evil")).isNull();
    }

    @Test
    void aRefusalSaysWhatWasRefused() {
        assertThatThrownBy(() -> run(LOCKED, "${execution.processEngineServices}"))
                .hasStackTraceContaining("expressions may not use 'processEngineServices' of a ExecutionEntity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "${1 + 2 * amount}~25",
                "${amount > 10 ? 'high' : 'low'}~high",
                "${name.toUpperCase()}~BOB",
                "${name.length() == 3 && name.startsWith('b')}~true",
                "${name == 'bob' || amount >= 5}~true",
                "${list.size()}~2",
                "${list[1]}~b",
                "${list.contains('a')}~true",
                "${map.key}~value",
                "${map['key'].length()}~5",
                "${execution.processBusinessKey}~C-1",
                "${execution.getVariable('name')}~bob",
                "${execution.hasVariable('nobody')}~false",
                "${ledger.due(execution.processBusinessKey)}~due C-1",
                "${ledger.itself().due(name)}~due bob",
                "${empty list}~false",
                "${dateTime().plusDays(3).isAfterNow()}~true",
                "${dateTime().plusDays(3).toDate().after(now())}~true",
                "${day.getYear()}~2026",
                "${day.plusDays(1).year}~2026"
            })
    void plainValuesAndTheVocabularyWork(String expression, String answer) {
        assertThat(String.valueOf(run(LOCKED, expression))).isEqualTo(answer);
    }

    @Test
    void decisionTablesInJuelAreLockedToo() {
        assertThat(decide("juel", "${name.toUpperCase()}")).isEqualTo("BOB");
        assertThatThrownBy(() -> decide("juel", EVIL)).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> decide("juel", "${environment}")).isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty("ackord.evil")).isNull();
    }

    private static Object run(ProcessEngine engine, String expression) {
        var text = expression.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        var model = Drawn.process(
                "p",
                "<bpmn:serviceTask id='T' camunda:expression=\"%s\" camunda:resultVariable='r' />".formatted(text));
        var repository = engine.getRepositoryService();
        var deployment =
                repository.createDeployment().addString("p.bpmn", model).deploy();
        try {
            return engine.getRuntimeService()
                    .createProcessInstanceByKey("p")
                    .businessKey("C-1")
                    .setVariables(facts())
                    .executeWithVariablesInReturn()
                    .getVariables()
                    .get("r");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    private static Map<String, Object> facts() {
        return Variables.createVariables()
                .putValueTyped(
                        "list", Variables.objectValue(List.of("a", "b"), true).create())
                .putValueTyped(
                        "map",
                        Variables.objectValue(Map.of("key", "value"), true).create())
                .putValueTyped(
                        "day",
                        Variables.objectValue(java.time.LocalDate.of(2026, 6, 5), true)
                                .create())
                .putValue("amount", 12)
                .putValue("name", "bob")
                .putValue("at", new Date(0));
    }

    private static Object decide(String language, String cell) {
        var repository = LOCKED.getRepositoryService();
        var deployment = repository
                .createDeployment()
                .addString("d.dmn", Drawn.decision("d", language, cell))
                .deploy();
        try {
            return LOCKED.getDecisionService()
                    .evaluateDecisionTableByKey("d", Variables.createVariables().putValue("name", "bob"))
                    .getSingleResult()
                    .getEntry("out");
        } finally {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }
}
