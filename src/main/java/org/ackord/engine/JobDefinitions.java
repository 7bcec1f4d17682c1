package org.ackord.engine;

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

    private @Nullable String process;

    @Override
    public @Nullable JobDefinitionEntity findById(String id) {
        if (process != null && getDbEntityManager().getCachedEntity(JobDefinitionEntity.class, id) == null)
            findByProcessDefinitionId(process);
        var found = super.findById(id);
        process = found == null ? null : found.getProcessDefinitionId();
        return found;
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
