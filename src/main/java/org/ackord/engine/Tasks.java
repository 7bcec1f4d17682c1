package org.ackord.engine;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open user tasks of a case. */
@Component
public class Tasks {

    private final TaskService tasks;

    Tasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Lifts every open task of the case to this priority at least. */
    public void raise(String caseKey, int priority) {
        of(caseKey).stream()
                .filter(task -> task.getPriority() < priority)
                .forEach(task -> tasks.setPriority(task.getId(), priority));
    }

    /** Takes the open tasks of the case from their assignees, so that anyone of the candidate group may claim them. */
    public void offerToTeam(String caseKey) {
        of(caseKey).stream()
                .filter(task -> task.getAssignee() != null)
                .forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    private List<Task> of(String caseKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseKey).unlimitedList();
    }
}
