package org.ackord.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Asks the DMN tables that process owners keep. Time is an input of theirs: FEEL's own clock is not the engine's. So a table
 * gives the same answer to the same question, and each version of it is asked only once: FEEL took a quarter of
 * the time in which a mail became a case.
 */
@Component
public class Decisions {

    private static final int MOST_ANSWERS = 2_000;

    private final DecisionService decisions;
    private final ProcessEngineConfigurationImpl engine;
    private final ConcurrentLruCache<Question, List<Map<String, Object>>> answers =
            new ConcurrentLruCache<>(MOST_ANSWERS, this::answer);

    private record Question(String version, Map<String, ? extends @Nullable Object> inputs) {}

    Decisions(DecisionService decisions, ProcessEngineConfigurationImpl engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    /** The rows that matched, each by the names of its outputs. */
    public List<Map<String, Object>> decide(String decision, Map<String, ? extends @Nullable Object> inputs) {
        return answers.get(new Question(latestVersionOf(decision), new HashMap<>(inputs)));
    }

    private String latestVersionOf(String decision) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> engine.getDeploymentCache()
                        .findDeployedLatestDecisionDefinitionByKey(decision)
                        .getId()));
    }

    private List<Map<String, Object>> answer(Question question) {
        return decisions
                .evaluateDecisionTableById(question.version())
                .variables(new HashMap<>(question.inputs()))
                .evaluate()
                .getResultList()
                .stream()
                .map(Collections::unmodifiableMap)
                .toList();
    }
}
