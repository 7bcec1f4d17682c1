package org.ackord.engine;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** One command, one flush. Nobody's leave is asked: that an instant moves follows from something that was allowed. */
final class RereadDates implements Command<@Nullable Void> {

    private final String caseKey;

    RereadDates(String caseKey) {
        this.caseKey = caseKey;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        return context.runWithoutAuthorization(() -> {
            var engine = context.getProcessEngineConfiguration();
            timers(engine.getRuntimeService(), engine.getManagementService());
            tasks(engine.getTaskService());
            return null;
        });
    }

    private void timers(RuntimeService runtime, ManagementService management) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).unlimitedList().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .timers()
                                .unlimitedList()
                                .stream())
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private void tasks(TaskService tasks) {
        tasks.createTaskQuery().processInstanceBusinessKey(caseKey).unlimitedList().stream()
                .map(TaskEntity.class::cast)
                .filter(task -> task.getTaskDefinition().getDueDateExpression() != null)
                .forEach(task -> task.setDueDate(dueDate(task)));
    }

    private static @Nullable Date dueDate(TaskEntity task) {
        return (Date) task.getTaskDefinition().getDueDateExpression().getValue(task);
    }
}
