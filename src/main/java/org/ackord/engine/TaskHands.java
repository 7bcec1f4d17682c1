package org.ackord.engine;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In whose hands tasks are. */
@Component
public class TaskHands {

    /** An open task of a case. */
    public record Held(
            String id,
            String name,
            String process,
            String caseKey,
            @Nullable String assignee) {}

    private final TaskService tasks;
    private final RuntimeService runtime;

    TaskHands(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    public Optional<Held> find(String taskId) {
        return held(tasks.createTaskQuery().taskId(taskId).list()).stream().findFirst();
    }

    /** What these users have to do in cases, the oldest first. */
    public List<Held> of(Collection<String> userIds) {
        if (userIds.isEmpty()) return List.of();
        return held(tasks.createTaskQuery()
                .taskAssigneeIn(userIds.toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .unlimitedList());
    }

    /** How many open tasks each of these users has; whoever has none is missing. */
    public Map<String, Integer> counts(Collection<String> userIds) {
        var counts = new HashMap<String, Integer>();
        if (userIds.isEmpty()) return counts;
        tasks.createTaskQuery().taskAssigneeIn(userIds.toArray(String[]::new)).unlimitedList().stream()
                .map(Task::getAssignee)
                .forEach(assignee -> counts.merge(assignee, 1, Integer::sum));
        return counts;
    }

    /** The groups whose members may claim the task. */
    public List<String> groupsOf(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .sorted()
                .toList();
    }

    /** @param userId null: anyone of its groups may claim it */
    public void give(String taskId, @Nullable String userId) {
        tasks.setAssignee(taskId, userId);
    }

    private List<Held> held(List<Task> found) {
        var keys = keysOf(found.stream()
                .map(Task::getProcessInstanceId)
                .filter(id -> id != null)
                .collect(toSet()));
        return found.stream()
                .filter(task -> keys.containsKey(task.getProcessInstanceId()))
                .map(task -> new Held(
                        task.getId(),
                        task.getName(),
                        processOf(task),
                        requireNonNull(keys.get(task.getProcessInstanceId())),
                        task.getAssignee()))
                .toList();
    }

    private static String processOf(Task task) {
        var definition = task.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }

    private Map<String, String> keysOf(Set<String> instances) {
        if (instances.isEmpty()) return Map.of();
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).unlimitedList().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(toMap(instance -> instance.getId(), instance -> instance.getBusinessKey()));
    }
}
