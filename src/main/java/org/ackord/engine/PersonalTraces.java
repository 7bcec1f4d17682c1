package org.ackord.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Comment;
import org.springframework.stereotype.Component;

/**
 * What the engine knows of a person's cases. Figures live in our tables, so whole instances go once they have ended: comments,
 * operations, failed jobs and their stack traces with them. A mail still under way is stopped.
 */
@Component
class PersonalTraces implements PersonalData {

    private static final String MAIL = "mail-delivery";

    private final RuntimeService runtime;
    private final HistoryService history;
    private final TaskService tasks;

    PersonalTraces(RuntimeService runtime, HistoryService history, TaskService tasks) {
        this.runtime = runtime;
        this.history = history;
        this.tasks = tasks;
    }

    @Override
    public Map<String, String> obstacles(Person person) {
        var running = new TreeMap<String, String>();
        for (var key : person.cases())
            running(key).stream()
                    .filter(instance -> !isMail(instance))
                    .forEach(instance -> running.put(
                            key + " " + instance.getProcessDefinitionKey(), "is still running; end it first"));
        return running;
    }

    @Override
    public void export(Person person, PersonExport export) {
        var comments = new ArrayList<Map<String, Object>>();
        for (var key : person.cases())
            for (var instance : ended(key))
                for (var comment : commentsOf(instance.getId())) comments.add(row(key, comment));
        export.section("comments", comments);
    }

    /** Tasklist ties a comment to its task alone. */
    private Collection<Comment> commentsOf(String instanceId) {
        var found = new LinkedHashMap<String, Comment>();
        tasks.getProcessInstanceComments(instanceId).forEach(comment -> found.put(comment.getId(), comment));
        history.createHistoricTaskInstanceQuery().processInstanceId(instanceId).unlimitedList().stream()
                .flatMap(task -> tasks.getTaskComments(task.getId()).stream())
                .forEach(comment -> found.put(comment.getId(), comment));
        return found.values();
    }

    private static Map<String, Object> row(String caseKey, Comment comment) {
        var row = new LinkedHashMap<String, Object>();
        row.put("case_key", caseKey);
        row.put("by", comment.getUserId());
        row.put("at", comment.getTime().toInstant().toString());
        row.put("text", comment.getFullMessage());
        return row;
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        for (var key : person.cases()) {
            for (var instance : running(key))
                if (isMail(instance)) runtime.deleteProcessInstance(instance.getId(), "erased", true, true);
            var all = ended(key);
            all.forEach(instance -> delete(instance.getId()));
            erased.add("process instances", all.size());
        }
    }

    private void delete(String instanceId) {
        history.deleteHistoricProcessInstance(instanceId);
        for (UserOperationLogEntry entry : history.createUserOperationLogQuery()
                .processInstanceId(instanceId)
                .unlimitedList()) history.deleteUserOperationLogEntry(entry.getId());
    }

    private static boolean isMail(ProcessInstance instance) {
        return instance.getProcessDefinitionId().startsWith(MAIL + ":");
    }

    private List<ProcessInstance> running(String caseKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseKey)
                .unlimitedList();
    }

    private List<HistoricProcessInstance> ended(String caseKey) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseKey)
                .unlimitedList();
    }
}
