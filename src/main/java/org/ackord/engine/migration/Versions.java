package org.ackord.engine.migration;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.springframework.stereotype.Component;

/** An older version of a process and the newest: the only pairs between which instances move. */
@Component
class Versions {

    record Pair(ProcessDefinition older, ProcessDefinition newest) {

        String key() {
            return newest.getKey();
        }
    }

    private final RepositoryService repository;

    Versions(RepositoryService repository) {
        this.repository = repository;
    }

    /** @return empty when there is no such version, or none that is newer */
    Optional<Pair> pair(String processKey, int version) {
        return paired(all().processDefinitionKey(processKey).processDefinitionVersion(version));
    }

    /** @return empty when these are not, or no longer, such a pair */
    Optional<Pair> pair(String older, String newest) {
        return paired(all().processDefinitionId(older))
                .filter(pair -> pair.newest().getId().equals(newest));
    }

    private Optional<Pair> paired(ProcessDefinitionQuery query) {
        return Optional.ofNullable(query.singleResult())
                .map(older -> new Pair(older, newest(older.getKey())))
                .filter(pair -> pair.older().getVersion() < pair.newest().getVersion());
    }

    private ProcessDefinition newest(String key) {
        return all().processDefinitionKey(key).latestVersion().singleResult();
    }

    private ProcessDefinitionQuery all() {
        return repository.createProcessDefinitionQuery();
    }
}
