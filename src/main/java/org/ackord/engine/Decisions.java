package org.ackord.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.ConcurrentLruCache;

/**
 * Asks the DMN tables that process owners keep. Time is an input of theirs: FEEL's own clock is not the engine's. So a table
 * gives the same answer to the same question, and each version of it is asked only once: FEEL took a quarter of
 * the time in which a mail became a case. Which version is the latest is asked once a second.
 */
@Component
public class Decisions {

    private static final int MOST_ANSWERS = 2_000;

    /** So long another node may still ask the version before; this one forgets it at once. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final DecisionService decisions;
    private final ProcessEngineConfigurationImpl engine;
    private final ConcurrentLruCache<Question, List<Map<String, Object>>> answers =
            new ConcurrentLruCache<>(MOST_ANSWERS, this::answer);

    private final Map<String, Version> versions = new ConcurrentHashMap<>();

    private record Version(String id, long readAt) {

        boolean isFresh() {
            return System.nanoTime() - readAt < REMEMBERED.toNanos();
        }
    }

    private record Question(String version, Map<String, ? extends @Nullable Object> inputs) {}

    Decisions(DecisionService decisions, ProcessEngineConfigurationImpl engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    /** The rows that matched, each by the names of its outputs. */
    public List<Map<String, Object>> decide(String decision, Map<String, ? extends @Nullable Object> inputs) {
        return answers.get(new Question(latestVersionOf(decision), new HashMap<>(inputs)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ModelsDeployed deployed) {
        versions.clear();
    }

    private String latestVersionOf(String decision) {
        var known = versions.get(decision);
        if (known != null && known.isFresh() && isDeployed(known)) return known.id();
        var read = new Version(latestId(decision), System.nanoTime());
        versions.put(decision, read);
        return read.id();
    }

    /** Whether it was not deleted meanwhile, as far as this node knows. */
    private boolean isDeployed(Version version) {
        return engine.getDeploymentCache().findDecisionDefinitionFromCache(version.id()) != null;
    }

    private String latestId(String decision) {
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
