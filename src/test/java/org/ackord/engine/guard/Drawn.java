package org.ackord.engine.guard;

/** Models as a process owner could send them. */
final class Drawn {

    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:activiti="http://activiti.org/bpmn" id="d" targetNamespace="test">
              <bpmn:process id="%s" name="Drawn" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="Start" />
                <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="T" />
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String DECISION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions" name="Drawn" namespace="test">
              <decision id="%s" name="Drawn" camunda:historyTimeToLive="P1D">
                <decisionTable id="Table"><output id="Out" name="out" />
                  <rule id="Rule_1"><outputEntry id="Cell" expressionLanguage="%s"><text><![CDATA[%s]]></text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private Drawn() {}

    /** A start event, and these elements; the first has the id {@code T}. */
    static String process(String key, String elements) {
        return PROCESS.formatted(key, elements);
    }

    /** One cell. */
    static String decision(String key, String language, String cell) {
        return DECISION.formatted(key, language, cell);
    }
}
