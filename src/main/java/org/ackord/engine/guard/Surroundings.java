package org.ackord.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * What a model may point at: what comes with it, and what was deployed before.
 *
 * @param forms that come with it, by id
 * @param processes the same
 * @param decisions the same
 */
record Surroundings(Set<String> forms, Set<String> processes, Set<String> decisions, CommandContext engine) {

    boolean hasForm(String id) {
        return forms.contains(id) || wasForm(id);
    }

    boolean hasProcess(String key) {
        return processes.contains(key) || wasProcess(key);
    }

    boolean hasDecision(String key) {
        return decisions.contains(key) || wasDecision(key);
    }

    boolean wasForm(String id) {
        return engine.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id) != null;
    }

    boolean wasProcess(String key) {
        return engine.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key) != null;
    }

    boolean wasDecision(String key) {
        return engine.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key) != null;
    }
}
