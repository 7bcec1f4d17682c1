package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ackord.SteppedAckord;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SteppedAckord
class JobDefinitionsTest {

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Test
    void theFirstOfACommandIsReadAlone() {
        var ids = ids("support-case");

        var read = read(ids.subList(0, 1));

        assertThat(read).containsExactly(ids.get(0));
    }

    @Test
    void theSecondIsReadWithAllOthersOfItsProcess() {
        var ids = ids("support-case");

        var read = read(ids.subList(0, 2));

        assertThat(ids).hasSizeGreaterThan(2);
        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void theSameAgainIsNoSecond() {
        var first = ids("support-case").get(0);

        assertThat(read(List.of(first, first))).containsExactly(first);
    }

    @Test
    void oneOfAnotherProcessIsNoSecond() {
        var ids = List.of(
                ids("support-case").get(0),
                ids("mail-delivery").get(0),
                "gone",
                ids("promise-escalation").get(0));

        assertThat(read(ids)).containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(3));
    }

    private List<String> ids(String process) {
        var newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        return management.createJobDefinitionQuery().processDefinitionId(newest.getId()).list().stream()
                .map(JobDefinition::getId)
                .toList();
    }

    /** @return what the command has read in the end */
    private List<String> read(List<String> ids) {
        Command<List<String>> command = context -> {
            ids.forEach(context.getJobDefinitionManager()::findById);
            return known(context);
        };
        return engine.getCommandExecutorTxRequired().execute(command);
    }

    private static List<String> known(CommandContext context) {
        return context.getDbEntityManager().getCachedEntitiesByType(JobDefinitionEntity.class).stream()
                .map(JobDefinitionEntity::getId)
                .toList();
    }
}
