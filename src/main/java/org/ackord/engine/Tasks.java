package org.ackord.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open user tasks of a case. */
@Component
public class Tasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Accounts accounts;
    private final ActingUser acting;

    Tasks(TaskService tasks, RuntimeService runtime, Accounts accounts, ActingUser acting) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.accounts = accounts;
        this.acting = acting;
    }

    /** The keys of the cases that these open tasks belong to, by the ids of the tasks; a task that has gone is left out. */
    public Map<String, String> caseKeys(Collection<String> taskIds) {
        if (taskIds.isEmpty()) return Map.of();
        var open =
                tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).unlimitedList();
        var keys = keysOf(open.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(toSet()));
        return open.stream()
                .filter(task -> keys.containsKey(task.getProcessInstanceId()))
                .collect(toMap(Task::getId, task -> keys.get(task.getProcessInstanceId())));
    }

    /** The key of the case that an open task belongs to; empty when the task has gone, or belongs to no case. */
    public Optional<String> caseKey(String taskId) {
        return Optional.ofNullable(caseKeys(Set.of(taskId)).get(taskId));
    }

    /** A task somebody can open. */
    public record OpenTask(String id, String name) {}

    /** The open tasks of these cases, by the keys of the cases; one that has none is left out. */
    public Map<String, List<OpenTask>> ofCases(Collection<String> caseKeys) {
        if (caseKeys.isEmpty()) return Map.of();
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(caseKeys.toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .unlimitedList();
        var keys = keysOf(open.stream().map(Task::getProcessInstanceId).collect(toSet()));
        return open.stream()
                .filter(task -> keys.containsKey(task.getProcessInstanceId()))
                .collect(groupingBy(
                        task -> keys.get(task.getProcessInstanceId()),
                        mapping(task -> new OpenTask(task.getId(), task.getName()), toList())));
    }

    private Map<String, String> keysOf(Set<String> instances) {
        if (instances.isEmpty()) return Map.of();
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).unlimitedList().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** Gives the open tasks of the case to a person. */
    public void assign(String caseKey, String userId) {
        of(caseKey).forEach(task -> tasks.setAssignee(task.getId(), userId));
    }

    /** Who has the open tasks of the case, by their ids; an empty text for a task that nobody has. */
    public Map<String, String> assignees(String caseKey) {
        return of(caseKey).stream().collect(toMap(Task::getId, task -> Objects.toString(task.getAssignee(), "")));
    }

    /** Gives an open task back to who had it before, or to nobody; only where it is still with this user. */
    public void giveBack(String taskId, String from, String before) {
        var task = tasks.createTaskQuery().taskId(taskId).taskAssignee(from).singleResult();
        if (task != null) tasks.setAssignee(taskId, before.isEmpty() ? null : before);
    }

    /** Takes the open tasks of the case from their assignees, so that anyone of the candidate group may claim them. */
    public void offerToTeam(String caseKey) {
        of(caseKey).stream()
                .filter(task -> task.getAssignee() != null)
                .forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    /**
     * Completes a task of the case as this user would in Tasklist, with the same rights and checks.
     *
     * @param task the task definition key
     * @throws NoSuchElementException when no such task is open
     */
    public void complete(String caseKey, String task, String userId, Facts facts) {
        var open = of(caseKey).stream()
                .filter(each -> task.equals(each.getTaskDefinitionKey()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("%s has no task %s".formatted(caseKey, task)));
        acting.set(userId, List.copyOf(accounts.groupsOf(userId)));
        try {
            tasks.complete(open.getId(), facts.values());
        } finally {
            acting.clear();
        }
    }

    private List<Task> of(String caseKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseKey).unlimitedList();
    }
}
