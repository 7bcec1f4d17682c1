package org.ackord;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.ackord.engine.Conflicts;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;

/**
 * Deletes a deployment with all that runs on it. It reads most tables of the engine, and MySQL may end it in favour of a step
 * of another case that is at work in them; then it is done anew, as a person would who was answered 409.
 */
public final class Undeployment {

    private Undeployment() {}

    public static void of(String deploymentId, RepositoryService repository) {
        await().pollInSameThread().pollDelay(Duration.ZERO).until(() -> isDone(deploymentId, repository));
    }

    private static boolean isDone(String deploymentId, RepositoryService repository) {
        try {
            repository.deleteDeployment(deploymentId, true);
            return true;
        } catch (ProcessEngineException met) {
            if (Conflicts.isIn(met)) return false;
            throw met;
        }
    }
}
