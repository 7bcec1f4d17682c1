package org.ackord.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * Reads the job definitions of a process together once a command needs a second one of them: the engine asks for each timer that
 * it makes whether it is suspended, and a case begins with seven.
 */
final class JobDefinitions extends JobDefinitionManager {

    private final Set<String> processes = new HashSet<>();

    @Override
    public @Nullable JobDefinitionEntity findById(String id) {
        var known = getDbEntityManager().getCachedEntity(JobDefinitionEntity.class, id);
        if (known != null) return known;
        var read = super.findById(id);
        if (read != null && !processes.add(String.valueOf(read.getProcessDefinitionId())))
            findByProcessDefinitionId(read.getProcessDefinitionId());
        return read;
    }

    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return JobDefinitionManager.class;
        }

        @Override
        public Session openSession() {
            return new JobDefinitions();
        }
    }
}
