package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.ackord.RunningAckord;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine keeps may hold every character, on every database. */
@RunningAckord
class WideCharactersTest {

    private static final String FIRE = "Printer \uD83D\uDD25 \uD83D\uDC69\u200D\uD83D\uDE92";

    private final String process = "wide-" + UUID.randomUUID();
    private final String key = FIRE + UUID.randomUUID();

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("task")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .name(FIRE)
                .addModelInstance("wide.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void tidyUp() {
        repository.deleteDeployment(deployment, true);
        identity.deleteUser(process);
    }

    @Test
    void anEmojiSurvivesInAProcess() {
        var started = runtime.startProcessInstanceByKey(process, key, Map.of("subject", FIRE));
        var task = tasks.createTaskQuery().processInstanceId(started.getId()).singleResult();
        task.setName(FIRE);
        task.setDescription(FIRE);
        tasks.saveTask(task);
        tasks.createComment(task.getId(), null, FIRE);

        assertThat(runtime.getVariable(started.getId(), "subject")).isEqualTo(FIRE);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .taskName(FIRE)
                        .singleResult()
                        .getDescription())
                .isEqualTo(FIRE);
        assertThat(tasks.getTaskComments(task.getId()).get(0).getFullMessage()).isEqualTo(FIRE);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isEqualTo(1);
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentId(deployment)
                        .singleResult()
                        .getName())
                .isEqualTo(FIRE);
    }

    @Test
    void anEmojiSurvivesInTheNameOfAUser() {
        var user = identity.newUser(process);
        user.setFirstName(FIRE);
        identity.saveUser(user);

        assertThat(identity.createUserQuery().userId(process).singleResult().getFirstName())
                .isEqualTo(FIRE);
    }
}
