package org.ackord.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** The lists of tasks that everybody finds in Tasklist. A list that exists stays as an administrator left it. */
@Component
class TaskFilters implements InitializingBean {

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void afterPropertiesSet() {
        ensure(1, "My tasks", "What I work on", byDueDate().taskAssigneeExpression("${currentUser()}"));
        ensure(
                2,
                "My groups' tasks",
                "What waits for somebody of my groups",
                byDueDate()
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .taskUnassigned());
        ensure(3, "Due soonest", "Everything that is due, the most urgent first", due());
        ensure(4, "Overdue", "What should have been done by now", due().dueBeforeExpression("${now()}"));
    }

    private void ensure(int position, String name, String description, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) return;
        var filter = filters.newTaskFilter(name)
                .setQuery(query)
                .setProperties(Map.of("description", description, "priority", position, "refresh", true));
        filters.saveFilter(filter);
    }

    private TaskQuery byDueDate() {
        return tasks.createTaskQuery().active().orderByDueDate().asc();
    }

    /** Databases sort tasks without a due date first: they are no hurry and left out. */
    private TaskQuery due() {
        return byDueDate().dueAfter(Date.from(Instant.EPOCH));
    }
}
