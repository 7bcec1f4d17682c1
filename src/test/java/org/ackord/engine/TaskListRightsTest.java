package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.ackord.RunningAckord;
import org.ackord.Undeployment;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which tasks in a list is what was granted, whichever way the database is asked. */
@RunningAckord
class TaskListRightsTest {

    private final String own = "own-" + UUID.randomUUID();
    private final String other = "other-" + UUID.randomUUID();
    private final String user = "reader-" + UUID.randomUUID();
    private final String group = "readers-" + UUID.randomUUID();

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    private String deployment = "";

    @BeforeEach
    void makeTasks() {
        deployment = repository
                .createDeployment()
                .addModelInstance("own.bpmn", process(own))
                .addModelInstance("other.bpmn", process(other))
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey(own);
        runtime.startProcessInstanceByKey(other);
    }

    @AfterEach
    void undo() {
        identity.clearAuthentication();
        Undeployment.of(deployment, repository);
        authorizations.createAuthorizationQuery().userIdIn(user).list().forEach(this::remove);
        authorizations.createAuthorizationQuery().groupIdIn(group).list().forEach(this::remove);
    }

    @Test
    void withoutAGrantThereIsNothing() {
        assertThat(seen(tasks.createTaskQuery())).isEmpty();
        assertThat(as(() -> tasks.createTaskQuery().count())).isZero();
    }

    @Test
    void theTasksOfGrantedProcessesAreSeenAndCounted() {
        grant(Resources.PROCESS_DEFINITION, own, ProcessDefinitionPermissions.READ_TASK);

        assertThat(seen(tasks.createTaskQuery())).containsExactly(own);
        assertThat(as(() -> tasks.createTaskQuery().count())).isOne();
        assertThat(seen(tasks.createTaskQuery().processDefinitionKeyIn(own, other)))
                .containsExactly(own);
        assertThat(seen(tasks.createTaskQuery().processDefinitionKeyIn(other))).isEmpty();
        assertThat(seen(tasks.createTaskQuery().processDefinitionKey(other))).isEmpty();
    }

    @Test
    void anotherRightOnTheProcessIsNone() {
        grant(
                Resources.PROCESS_DEFINITION,
                own,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.TASK_WORK);

        assertThat(seen(tasks.createTaskQuery())).isEmpty();
    }

    @Test
    void whoMayReadAllTasksSeesAll() {
        grant(Resources.TASK, Authorization.ANY, TaskPermissions.READ);

        assertThat(seen(both())).containsExactlyInAnyOrder(own, other);
    }

    @Test
    void aSingleTaskIsSeenBesideThoseOfAProcess() {
        grant(Resources.PROCESS_DEFINITION, own, ProcessDefinitionPermissions.READ_TASK);
        grant(Resources.TASK, taskOf(other), TaskPermissions.READ);

        assertThat(seen(tasks.createTaskQuery())).containsExactlyInAnyOrder(own, other);
    }

    @Test
    void whatIsRevokedIsHidden() {
        grant(Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ_TASK);
        var revoked = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId(user);
        revoked.setResource(Resources.PROCESS_DEFINITION);
        revoked.setResourceId(other);
        revoked.removePermission(ProcessDefinitionPermissions.READ_TASK);
        authorizations.saveAuthorization(revoked);

        assertThat(seen(both())).containsExactly(own);
    }

    @Test
    void eitherOrIsNoWayAroundARight() {
        grant(Resources.PROCESS_DEFINITION, own, ProcessDefinitionPermissions.READ_TASK);
        var either = tasks.createTaskQuery()
                .or()
                .processDefinitionKey(own)
                .processDefinitionKey(other)
                .endOr();

        assertThat(seen(either)).doesNotContain(other);
    }

    private TaskQuery both() {
        return tasks.createTaskQuery().processDefinitionKeyIn(own, other);
    }

    private List<String> seen(TaskQuery query) {
        return as(() -> query.listPage(0, 100)).stream().map(Task::getName).toList();
    }

    private <T> T as(Callable<T> asked) {
        identity.setAuthentication(user, List.of(group));
        try {
            return asked.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            identity.clearAuthentication();
        }
    }

    private String taskOf(String process) {
        return tasks.createTaskQuery()
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    private void grant(Resource resource, String id, Permission... permissions) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private void remove(Authorization grant) {
        authorizations.deleteAuthorization(grant.getId());
    }

    private static BpmnModelInstance process(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .name(key)
                .endEvent()
                .done();
    }
}
