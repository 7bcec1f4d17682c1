package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What leaves a trace in the engine's history. */
class FactsHistoryLevelTest {

    /** Keys, zones and users' ids, though typed. */
    private static final Set<String> NO_WORDS = Set.of("attendeeZone", "case", "cases", "host", "service", "zone");

    private final FactsHistoryLevel facts = new FactsHistoryLevel();

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_NONE,
            names = {".*_DETAIL", "FORM_PROPERTY_UPDATE", "JOB_(CREATE|SUCCESS|DELETE)"})
    void stepsDecisionsAndFailedJobsDo(HistoryEventTypes event) {
        assertThat(facts.isHistoryEventProduced(event, null)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {".*_DETAIL", "FORM_PROPERTY_UPDATE", "JOB_(CREATE|SUCCESS|DELETE)"})
    void eachChangeOfAVariableAndJobsThatWentWellDoNot(HistoryEventTypes event) {
        assertThat(facts.isHistoryEventProduced(event, null)).isFalse();
    }

    @Test
    void whatPeopleWroteDoesNot() {
        assertThat(facts.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_CREATE, variable("text")))
                .isFalse();
        assertThat(facts.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_CREATE, variable("outcome")))
                .isTrue();
    }

    @Test
    void whatPeopleTypeIntoFormsDoesNot() throws IOException {
        for (var key : typedKeys())
            assertThat(facts.isHistoryEventProduced(HistoryEventTypes.VARIABLE_INSTANCE_CREATE, variable(key)))
                    .as(key)
                    .isEqualTo(NO_WORDS.contains(key));
    }

    private static Set<String> typedKeys() throws IOException {
        var keys = new TreeSet<String>();
        try (var forms = Files.newDirectoryStream(Path.of("forms"), "*.form")) {
            for (var form : forms) keys.addAll(typedKeys(new ObjectMapper().readTree(form.toFile())));
        }
        assertThat(keys).hasSizeGreaterThan(NO_WORDS.size());
        return keys;
    }

    private static List<String> typedKeys(JsonNode form) {
        return form.findParents("key").stream()
                .filter(field -> field.path("type").asText().matches("textfield|textarea"))
                .map(field -> field.path("key").asText())
                .toList();
    }

    private static VariableInstanceEntity variable(String name) {
        var variable = new VariableInstanceEntity();
        variable.setName(name);
        return variable;
    }
}
