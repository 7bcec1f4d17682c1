package org.ackord.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The second lock: what a model may not say, and what is answered. */
class ModelCheckTest {

    private static final Engines ENGINES = new Engines();
    private static final RepositoryService REPOSITORY =
            new Locked(ENGINES, "model-check").engine.getRepositoryService();

    @AfterAll
    static void end() {
        ENGINES.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "T 'Go': camunda:type (shell) runs commands",
                        "<bpmn:serviceTask id='T' name='Go' camunda:type='shell' />"),
                fault("camunda:type (mail)", "<bpmn:sendTask id='T' camunda:type='mail' />"),
                fault(
                        "camunda:type (external)",
                        "<bpmn:serviceTask id='T' camunda:type='external' camunda:topic='t' />"),
                fault("camunda:type (shell)", "<bpmn:serviceTask id='T' activiti:type='shell' />"),
                fault(
                        "T: camunda:class runs any Java class",
                        "<bpmn:serviceTask id='T' camunda:class='java.lang.Object' />"),
                fault(
                        "camunda:class runs any Java class",
                        "<bpmn:serviceTask id='T' activiti:class='java.lang.Object' />"),
                fault(
                        "camunda:class runs any Java class",
                        listener("camunda:taskListener", "class='java.lang.Object'")),
                fault(
                        "camunda:class runs any Java class",
                        listener("camunda:executionListener", "class='java.lang.Object'")),
                fault(
                        "connectors are not allowed",
                        "<bpmn:serviceTask id='T'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>"),
                fault(
                        "fields cannot be injected",
                        "<bpmn:serviceTask id='T' camunda:delegateExpression='${remind}'><bpmn:extensionElements><camunda:field name='x' stringValue='y' /></bpmn:extensionElements></bpmn:serviceTask>"),
                fault(
                        "script tasks are not allowed",
                        "<bpmn:scriptTask id='T' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>"),
                fault(
                        "scripts are not allowed",
                        user(
                                "<camunda:inputOutput><camunda:inputParameter name='x'><camunda:script scriptFormat='juel'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                fault(
                        "the condition is a script (juel)",
                        "<bpmn:userTask id='T' /><bpmn:userTask id='U' /><bpmn:sequenceFlow id='F2' sourceRef='T' targetRef='U'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='juel'>${true}</bpmn:conditionExpression></bpmn:sequenceFlow>"),
                fault(
                        "generated forms",
                        user("<camunda:formData><camunda:formField id='a' type='string' /></camunda:formData>")),
                fault(
                        "camunda:formHandlerClass",
                        "<bpmn:userTask id='T' camunda:formHandlerClass='java.lang.Object' />"),
                fault(
                        "camunda:variableMappingClass",
                        "<bpmn:callActivity id='T' calledElement='faulty' camunda:variableMappingClass='java.lang.Object' />"),
                fault(
                        "the attribute camunda:taskPriority is not known here",
                        "<bpmn:userTask id='T' camunda:taskPriority='1' />"),
                fault("camunda:potentialStarter is not known here", user("<camunda:potentialStarter />")),
                fault(
                        "there is no bean 'nobody'",
                        "<bpmn:serviceTask id='T' camunda:delegateExpression='${nobody}' />"),
                fault("'reply' is not a step", "<bpmn:serviceTask id='T' camunda:delegateExpression='${reply}' />"),
                fault("'ledger' is not a step", "<bpmn:serviceTask id='T' camunda:delegateExpression='${ledger}' />"),
                fault("is not one bean", "<bpmn:serviceTask id='T' camunda:delegateExpression='${remind.itself()}' />"),
                fault("there is no bean 'nobody'", listener("camunda:taskListener", "delegateExpression='${nobody}'")),
                fault(
                        "'remind' is not for listeners of user tasks",
                        listener("camunda:taskListener", "delegateExpression='${remind}'")),
                fault(
                        "there is no bean 'nobody' that could be asked for 'find'",
                        "<bpmn:userTask id='T' camunda:assignee='${nobody.find(1)}' />"),
                fault(
                        "'ledger' may not be asked for 'pay'; it may be asked for dueAt, openDueAt",
                        "<bpmn:userTask id='T' camunda:dueDate='${ledger.pay()}' />"),
                fault(
                        "a step or task is only named",
                        "<bpmn:userTask id='T' camunda:assignee='${remind.execute(execution)}' />"),
                fault(
                        "'execution' may not be asked for 'processEngineServices'",
                        "<bpmn:userTask id='T' camunda:assignee='${execution.processEngineServices}' />"),
                fault(
                        "'execution' may not be asked for 'getProcessEngineServices'",
                        "<bpmn:userTask id='T'><bpmn:documentation>${execution.getProcessEngineServices()}</bpmn:documentation></bpmn:userTask>"),
                fault("asks for a class", "<bpmn:userTask id='T' camunda:assignee=\"${''.class}\" />"),
                fault("cannot be read", "<bpmn:userTask id='T' camunda:assignee='${1 +}' />"),
                fault("cannot be read", "<bpmn:userTask id='T' camunda:assignee='${unknown()}' />"),
                fault("T: the timer waits for a duration (PT1H)", timer("<bpmn:timeDuration>PT1H</bpmn:timeDuration>")),
                fault("the timer repeats (R/PT0S)", timer("<bpmn:timeCycle>R/PT0S</bpmn:timeCycle>")),
                fault("the timer repeats (* * * * * ?)", timer("<bpmn:timeCycle>* * * * * ?</bpmn:timeCycle>")),
                fault(
                        "the timer repeats (R/2000-01-01T00:00:00Z/PT1S)",
                        timer("<bpmn:timeCycle>R/2000-01-01T00:00:00Z/PT1S</bpmn:timeCycle>")),
                fault(
                        "none of the ledger and none of the facts [remindAt]",
                        timer("<bpmn:timeDate>2030-01-01T00:00:00Z</bpmn:timeDate>")),
                fault("none of the ledger", timer("<bpmn:timeDate>${someday}</bpmn:timeDate>")),
                fault("none of the ledger", timer("<bpmn:timeDate>${ledger.openDueAt('C-1')}</bpmn:timeDate>")),
                fault("none of the ledger", timer("<bpmn:timeDate>${dateTime().plusHours(1)}</bpmn:timeDate>")),
                fault("the timer has no date", timer("")),
                fault(
                        "the form key embedded:deployment:evil.html",
                        "<bpmn:userTask id='T' camunda:formKey='embedded:deployment:evil.html' />"),
                fault(
                        "the form key https://evil.example/",
                        "<bpmn:userTask id='T' camunda:formKey='https://evil.example/' />"),
                fault(
                        "the form key camunda-forms:deployment:none.form",
                        "<bpmn:userTask id='T' camunda:formKey='camunda-forms:deployment:none.form' />"),
                fault(
                        "there is no form 'none'; deploy none.form together",
                        "<bpmn:userTask id='T' camunda:formRef='none' camunda:formRefBinding='latest' />"),
                fault(
                        "is not in this deployment, to which it is bound",
                        "<bpmn:userTask id='T' camunda:formRef='none' camunda:formRefBinding='deployment' />"),
                fault("there is no decision 'none'", "<bpmn:businessRuleTask id='T' camunda:decisionRef='none' />"),
                fault("there is no process 'none' to call", "<bpmn:callActivity id='T' calledElement='none' />"),
                fault(
                        "retries at R5/PT0S",
                        "<bpmn:serviceTask id='T' camunda:delegateExpression='${remind}' camunda:asyncBefore='true'><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R5/PT0S</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>"),
                fault(
                        "1000000 instances; at most 100",
                        "<bpmn:userTask id='T'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesAFaultyProcess(String says, String elements) {
        assertThat(refusal("faulty.bpmn", Drawn.process("faulty", elements)).getMessage())
                .contains(says, "faulty.bpmn");
        assertThat(REPOSITORY.createDeploymentQuery().count()).isZero();
    }

    @Test
    void refusesAProcessWithoutHistoryTimeToLive() {
        var model =
                Drawn.process("faulty", "<bpmn:userTask id='T' />").replace("camunda:historyTimeToLive=\"P1D\"", "");

        assertThat(refusal("faulty.bpmn", model).getMessage()).contains("faulty 'Drawn': no history time to live");
    }

    @Test
    void refusesADocumentType() {
        var model = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\n"
                + Drawn.process("faulty", "").strip();

        assertThat(refusal("faulty.bpmn", model.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", ""))
                        .getMessage())
                .contains("is no XML that may be read");
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                Arguments.of(
                        "the expression language 'groovy' is not allowed", Drawn.decision("faulty", "groovy", "1")),
                Arguments.of("Cell: 1 + cannot be read as FEEL", Drawn.decision("faulty", "feel", "1 +")),
                Arguments.of("reads the computer's clock", Drawn.decision("faulty", "feel", "now()")),
                Arguments.of("loops over a range", Drawn.decision("faulty", "feel", "for i in 1..100000 return i")),
                Arguments.of(
                        "'execution' may not be asked for",
                        Drawn.decision("faulty", "juel", "${execution.processEngineServices}")),
                Arguments.of("asks for a class", Drawn.decision("faulty", "juel", "''.class")),
                Arguments.of("there is no bean 'nobody'", Drawn.decision("faulty", "juel", "nobody.find()")),
                Arguments.of("column 'out': never on a friday", Drawn.decision("faulty", "feel", "\"friday\"")),
                Arguments.of(
                        "no history time to live",
                        Drawn.decision("faulty", "feel", "1").replace("camunda:historyTimeToLive=\"P1D\"", "")));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void refusesAFaultyTable(String says, String table) {
        assertThat(refusal("faulty.dmn", table).getMessage()).contains(says);
    }

    @Test
    void refusesAFormWithCode() {
        assertThat(refusal(
                                "faulty.form",
                                "{\"id\":\"faulty\",\"components\":[{\"type\":\"group\",\"components\":[{\"type\":\"html\",\"id\":\"H\"}]}]}")
                        .getMessage())
                .contains("H: a form may have no 'html'");
        assertThat(refusal("faulty.form", "{").getMessage()).contains("is no JSON");
        assertThat(refusal("faulty.form", "{}").getMessage()).contains("it has no id");
    }

    @Test
    void tellsAllFaultsOfAllFilesAtOnceAndWhereTheyAre() {
        var process =
                Drawn.process("faulty", "<bpmn:serviceTask id='T' name='Go' camunda:type='shell' camunda:class='x' />");
        var refusal = catchThrowableOfType(
                ParseException.class,
                () -> REPOSITORY
                        .createDeployment()
                        .addString("faulty.bpmn", process)
                        .addString("faulty.dmn", Drawn.decision("d", "groovy", "1"))
                        .deploy());

        assertThat(refusal.getResorceReports()).hasSize(2);
        var problems = refusal.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream())
                .toList();
        assertThat(problems).hasSize(3).extracting(Problem::getMainElementId).contains("T", "Cell");
        assertThat(problems).allMatch(problem -> problem.getLine() > 1);
    }

    @Test
    void acceptsWhatKeepsToTheVocabulary() {
        var process = Drawn.process("good", """
                <bpmn:userTask id="T" name="Reply" camunda:formRef="reply" camunda:formRefBinding="latest" camunda:candidateGroups="sc" camunda:assignee="${who.toLowerCase()}"
                    camunda:dueDate="${ledger.openDueAt(execution.processBusinessKey)}">
                  <bpmn:documentation>Costs nothing.</bpmn:documentation>
                  <bpmn:extensionElements><camunda:taskListener event="complete" delegateExpression="${reply}" />
                    <camunda:inputOutput><camunda:inputParameter name="who">${empty lead ? 'Sam' : lead}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="B1" attachedToRef="T"><bpmn:timerEventDefinition><bpmn:timeDate>${ledger.dueAt(execution.processBusinessKey)}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:boundaryEvent id="B2" attachedToRef="T"><bpmn:timerEventDefinition><bpmn:timeDate>${remindAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="F2" sourceRef="B1" targetRef="S" />
                <bpmn:serviceTask id="S" camunda:delegateExpression="${remind}" camunda:asyncBefore="true">
                  <bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M,PT10M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>
                """);
        var made = REPOSITORY
                .createDeployment()
                .addString("good.bpmn", process)
                .addString("reply.form", "{\"id\":\"reply\",\"components\":[{\"type\":\"textarea\",\"id\":\"F\"}]}")
                .addString("good.dmn", Drawn.decision("good-table", "juel", "${1 + 1}"))
                .deploy();

        assertThat(REPOSITORY
                        .createProcessDefinitionQuery()
                        .deploymentId(made.getId())
                        .count())
                .isOne();
        REPOSITORY.deleteDeployment(made.getId(), true);
    }

    private static ParseException refusal(String file, String content) {
        assertThatThrownBy(() -> deploy(file, content)).isInstanceOf(ParseException.class);
        return catchThrowableOfType(ParseException.class, () -> deploy(file, content));
    }

    private static void deploy(String file, String content) {
        REPOSITORY.createDeployment().addString(file, content).deploy();
    }

    private static Arguments fault(String says, String elements) {
        return Arguments.of(says, elements);
    }

    private static String user(String extension) {
        return "<bpmn:userTask id='T'><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:userTask>"
                .formatted(extension);
    }

    private static String listener(String tag, String what) {
        return user("<%s event='%s' %s />".formatted(tag, tag.endsWith("taskListener") ? "create" : "start", what));
    }

    private static String timer(String what) {
        return "<bpmn:intermediateCatchEvent id='T'><bpmn:timerEventDefinition id='Timer'>%s</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                .formatted(what);
    }
}
