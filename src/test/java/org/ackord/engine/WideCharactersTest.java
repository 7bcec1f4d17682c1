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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine keeps may hold every character, on every database. */
@RunningAckord
class WideCharactersTest {

    private static final String FIRE = "Printer \uD83D\uDD25 \uD83D\uDC69\u200D\uD83D\uDE92";

    @RegisterExtension
    final ProcessOfTheTest process = ProcessOfTheTest.withTask(FIRE);

    private final String user = "wide-" + UUID.randomUUID();
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

    @AfterEach
    void tidyUp() {
        identity.deleteUser(user);
    }

    @Test
    void anEmojiSurvivesInAProcess() {
        var started = process.start(key, Map.of("subject", FIRE));
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
                        .deploymentId(process.deploymentId())
                        .singleResult()
                        .getName())
                .isEqualTo(FIRE);
    }

    @Test
    void anEmojiSurvivesInTheNameOfAUser() {
        var named = identity.newUser(user);
        named.setFirstName(FIRE);
        identity.saveUser(named);

        assertThat(identity.createUserQuery().userId(user).singleResult().getFirstName())
                .isEqualTo(FIRE);
    }
}
