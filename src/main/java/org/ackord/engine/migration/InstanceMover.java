package org.ackord.engine.migration;

import java.util.List;
import org.ackord.engine.Timers;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves one instance, all of it or nothing, with the dates of its timers and tasks read from the ledger again. */
@Component
class InstanceMover {

    private final RuntimeService runtime;
    private final Timers timers;
    private final TransactionTemplate transaction;

    InstanceMover(RuntimeService runtime, Timers timers, TransactionTemplate transaction) {
        this.runtime = runtime;
        this.timers = timers;
        this.transaction = transaction;
    }

    List<ProcessInstance> running(String definition) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(definition)
                .orderByProcessInstanceId()
                .asc()
                .unlimitedList();
    }

    /** @return whether there was something to move: it may have ended, or be moved already */
    boolean move(MigrationPlan plan, ProcessInstance instance) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!isStillThere(plan, instance)) return false;
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
            if (instance.getBusinessKey() != null) timers.reread(instance.getBusinessKey());
            return true;
        }));
    }

    private boolean isStillThere(MigrationPlan plan, ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .processDefinitionId(plan.getSourceProcessDefinitionId())
                        .count()
                > 0;
    }
}
