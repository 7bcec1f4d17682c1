package org.ackord.engine;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** One command, one flush. Nobody's leave is asked: that an instant moves follows from something that was allowed. */
final class Reread implements Command<@Nullable Void> {

    private final String caseKey;
    private final boolean timersToo;

    private Reread(String caseKey, boolean timersToo) {
        this.caseKey = caseKey;
        this.timersToo = timersToo;
    }

    static Reread timersAndTasks(String caseKey) {
        return new Reread(caseKey, true);
    }

    static Reread tasks(String caseKey) {
        return new Reread(caseKey, false);
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        return context.runWithoutAuthorization(() -> {
            var engine = context.getProcessEngineConfiguration();
            if (timersToo) timers(engine.getRuntimeService(), engine.getManagementService());
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
                .forEach(Reread::reread);
    }

    private static void reread(TaskEntity task) {
        var dueDate = task.getTaskDefinition().getDueDateExpression();
        if (dueDate != null) task.setDueDate(date(dueDate.getValue(task)));
        var priority = task.getTaskDefinition().getPriorityExpression();
        if (priority != null && priority.getValue(task) instanceof Number read) task.setPriority(read.intValue());
    }

    /** Facts hold instants as text, which the engine takes for a due date as well. */
    private static @Nullable Date date(@Nullable Object read) {
        return read instanceof String text ? DateTimeUtil.parseDate(text) : (Date) read;
    }
}
