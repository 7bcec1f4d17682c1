package org.ackord.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.ackord.Http;
import org.ackord.RunningAckord;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Settings of the engine that keep a door shut, and what they do. */
@RunningAckord
class EngineSettingsTest {

    private static final String CREATE = "/engine-rest/deployment/create";
    private static final String START = "/engine-rest/process-definition/key/support-case/start";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private RuntimeService runtime;

    @Test
    void areAsTheLocksNeedThem() {
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(engine.getDeserializationAllowedClasses()).isNullOrEmpty();
        assertThat(engine.getDeserializationAllowedPackages()).isNullOrEmpty();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isCmmnEnabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Object\",\"value\":\"rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"javax.swing.JEditorPane\",\"serializationDataFormat\":\"application/json\"}}"
            })
    void noObjectsComeInAsVariables(String variable) {
        var before = runtime.createProcessInstanceQuery().count();

        var answer = Http.user(port, "crm").post(START, "{\"variables\":{\"from\":%s}}".formatted(variable));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("at org.", "stackTrace");
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>",
                "<!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>",
                "no xml at all",
                "<bpmn:definitions",
                "<x xmlns='test'/>",
                ""
            })
    void whatIsNoModelIsRefusedWithoutAStackTrace(String content) {
        for (var name : new String[] {"support-case.bpmn", "routing.dmn", "triage-reply.form"}) {
            var answer = Http.user(port, "pat.owner")
                    .postMultipart(CREATE, new Modeler().with(name, content).body(), Modeler.BOUNDARY);

            assertThat(answer.statusCode()).as("%s: %s", name, answer.body()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("at org.", "at java.", "stackTrace", "/etc/");
        }
    }
}
