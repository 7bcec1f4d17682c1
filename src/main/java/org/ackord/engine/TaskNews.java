package org.ackord.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells what becomes of tasks in words that are not the engine's, as its Spring integration hears of it. */
@Component
class TaskNews {

    private final ApplicationEventPublisher events;

    TaskNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task);
            case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE ->
                events.publishEvent(new TaskGone(task.getId()));
            default -> {}
        }
    }

    private void assigned(DelegateTask task) {
        var assignee = task.getAssignee();
        if (assignee == null || !(task.getExecution() instanceof ExecutionEntity execution)) return;
        var caseKey = execution.getProcessBusinessKey();
        if (caseKey == null) return;
        var by = Context.getCommandContext().getAuthenticatedUserId();
        events.publishEvent(new TaskAssigned(
                task.getId(), execution.getProcessDefinition().getKey(), caseKey, assignee, assignee.equals(by)));
    }
}
