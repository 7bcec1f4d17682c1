package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What leaves a trace in the engine's history. */
class FactsHistoryLevelTest {

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

    private static VariableInstanceEntity variable(String name) {
        var variable = new VariableInstanceEntity();
        variable.setName(name);
        return variable;
    }
}
