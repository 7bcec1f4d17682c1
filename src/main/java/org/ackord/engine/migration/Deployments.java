package org.ackord.engine.migration;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When each deployment was made and by whom, as the engine noted in its transaction. The application itself leaves no such note. */
@Component
class Deployments {

    /** @param by null for the application itself */
    record Made(Instant at, @Nullable String by) {}

    private final RepositoryService repository;
    private final HistoryService history;

    Deployments(RepositoryService repository, HistoryService history) {
        this.repository = repository;
        this.history = history;
    }

    /** By id. */
    Map<String, Made> all() {
        var people = people();
        return repository.createDeploymentQuery().unlimitedList().stream()
                .collect(toMap(
                        Deployment::getId,
                        each -> new Made(each.getDeploymentTime().toInstant(), people.get(each.getId()))));
    }

    private Map<String, String> people() {
        return history
                .createUserOperationLogQuery()
                .entityType(EntityTypes.DEPLOYMENT)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                .unlimitedList()
                .stream()
                .filter(entry -> entry.getUserId() != null)
                .collect(toMap(
                        UserOperationLogEntry::getDeploymentId,
                        UserOperationLogEntry::getUserId,
                        (first, again) -> first));
    }
}
