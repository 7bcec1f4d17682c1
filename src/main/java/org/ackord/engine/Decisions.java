package org.ackord.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the DMN tables that process owners keep. Time is an input of theirs: FEEL's own clock is not the engine's. */
@Component
public class Decisions {

    private final DecisionService decisions;

    Decisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The rows that matched, each by the names of its outputs. */
    public List<Map<String, Object>> decide(String decision, Map<String, ? extends @Nullable Object> inputs) {
        return decisions
                .evaluateDecisionTableByKey(decision)
                .variables(new java.util.HashMap<>(inputs))
                .evaluate()
                .getResultList();
    }
}
