package org.ackord.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What is in the database already, and what the application brings along, is no exception. */
class OldModelsTest {

    private static final Engines ENGINES = new Engines();
    private static final String SHELL = Drawn.process(
            "old",
            "<bpmn:serviceTask id='T' camunda:type='shell'><bpmn:extensionElements>"
                    + "<camunda:field name='command' stringValue='true' /></bpmn:extensionElements></bpmn:serviceTask>");
    private static final String NO_BEAN =
            Drawn.process("old", "<bpmn:userTask id='T' camunda:assignee='${gone.find()}' />");

    @AfterAll
    static void end() {
        ENGINES.close();
    }

    @Test
    void codeThatWasDeployedBeforeTheLocksNeitherRunsNorComesBack() {
        var bare = ENGINES.with("old-code", on("old-code"));
        var old = bare.getRepositoryService()
                .createDeployment()
                .addString("old.bpmn", SHELL)
                .deploy();
        var locked = ENGINES.with("old-code-locked", on("old-code").andThen(locks()::putOn));

        assertThatThrownBy(() -> locked.getRuntimeService().startProcessInstanceByKey("old"))
                .hasStackTraceContaining("camunda:type (shell)");
        assertThatThrownBy(() -> locked.getRepositoryService()
                        .createDeployment()
                        .addDeploymentResources(old.getId())
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("camunda:type (shell)");
        assertThat(locked.getRepositoryService().createDeploymentQuery().count())
                .isOne();
    }

    @Test
    void casesGoOnOnModelsThatTodayWouldBeRefused() {
        var bare = ENGINES.with("old-words", on("old-words"));
        bare.getRepositoryService()
                .createDeployment()
                .addString("old.bpmn", NO_BEAN.replace("gone.find()", "gone"))
                .deploy();
        var locked = ENGINES.with("old-words-locked", on("old-words").andThen(locks()::putOn));

        locked.getRuntimeService()
                .createProcessInstanceByKey("old")
                .setVariable("gone", "sam.sc")
                .execute();

        assertThat(locked.getTaskService()
                        .createTaskQuery()
                        .taskAssignee("sam.sc")
                        .count())
                .isOne();
    }

    @Test
    void anEngineThatIsGivenAFaultyModelDoesNotStart() {
        assertThat(start("start-good", Drawn.process("old", "<bpmn:userTask id='T' />")))
                .isOne();
        assertThatThrownBy(() -> start("start-shell", SHELL)).hasStackTraceContaining("camunda:type (shell)");
        assertThatThrownBy(() -> start("start-bean", NO_BEAN)).hasStackTraceContaining("there is no bean 'gone'");
    }

    /** As Spring Boot does it: models on the class path are deployed while the engine is built. */
    private static long start(String name, String model) {
        var data = new JdbcDataSource();
        data.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        var engine = new SpringProcessEngineConfiguration();
        engine.setApplicationContext(new StaticApplicationContext());
        engine.setProcessEngineName(name);
        engine.setDataSource(data);
        engine.setTransactionManager(new DataSourceTransactionManager(data));
        engine.setDatabaseSchemaUpdate("true");
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setDeploymentResources(new Resource[] {
            new ByteArrayResource(model.getBytes(StandardCharsets.UTF_8), "/models/old.bpmn") {
                @Override
                public String getDescription() {
                    return "models/old.bpmn";
                }
            }
        });
        locks().putOn(engine);
        try {
            return engine.buildProcessEngine()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .count();
        } finally {
            ProcessEngines.getProcessEngine(name).close();
        }
    }

    private static EngineLocks locks() {
        return new EngineLocks(new HashMap<>(), new StaticListableBeanFactory(), news -> {}, Clock.systemUTC());
    }

    private static Consumer<ProcessEngineConfigurationImpl> on(String database) {
        return engine -> {
            engine.setJdbcUrl("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(database));
            engine.setDatabaseSchemaUpdate("true");
        };
    }
}
