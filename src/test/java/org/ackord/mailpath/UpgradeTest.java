package org.ackord.mailpath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.ackord.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts Ackord on the database of the version before, with cases at work, so that each new migration and each new model is
 * tried on data that runs. {@link UpgradeSnapshot} says how to renew the database.
 */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeTest {

    private static final String TASKS = "/engine-rest/task?processDefinitionKey=support-case&taskDefinitionKey=";
    private static final String CASES = "select case_key from support_case where started = true";
    private static final String TIMERS =
            "select ID_ from ACT_RU_JOB where HANDLER_TYPE_ like 'timer-%'" + " and PROCESS_DEF_KEY_ = 'support-case'";

    private final ObjectMapper json = new ObjectMapper();
    private KillDatabase database;
    private KillRig rig;
    private List<String> cases;
    private List<String> timers;
    private List<String> jobs;

    @BeforeAll
    void startOnTheDatabaseOfTheVersionBefore(@TempDir Path folder) throws Exception {
        database = KillDatabase.ofThisRun(folder, "upgrade");
        new Snapshot(database).load();
        cases = rows(CASES);
        timers = rows(TIMERS);
        rig = new KillRig(database, folder, QuickStart.java());
        rig.start();
        jobs = rows("select ID_ from ACT_RU_JOB");
    }

    @AfterAll
    void end() throws Exception {
        rig.close();
    }

    @Test
    void allMigrationsHaveRun() throws Exception {
        boolean isH2 = database instanceof KillDatabase.H2;
        var question = "select 'version' from 'ackord_schema_history' where 'success' = true";

        assertThat(rows(question.replace('\'', isH2 ? '"' : '`')))
                .containsAll(versions("common"))
                .containsAll(versions(isH2 ? "h2" : "mysql"));
    }

    @Test
    void listsShowTheCasesOfBefore() throws Exception {
        assertThat(cases).hasSizeGreaterThan(5);
        assertThat(rig.cases()).isGreaterThanOrEqualTo(cases.size());
        for (var key : cases)
            assertThat(sam().get("/api/cases/" + key).statusCode()).isEqualTo(200);
        assertThat(rig.as("mia.manager").get("/api/dashboard").statusCode()).isEqualTo(200);
    }

    @Test
    void timersWaitAsBefore() {
        assertThat(timers).isNotEmpty();
        assertThat(jobs).containsAll(timers);
    }

    @Test
    void anOpenTaskCanBeCompletedAndTheCaseGoesOn() throws Exception {
        var task = read(TASKS + "Task_AcknowledgeAndTriage").get(0);
        var instance = task.path("processInstanceId").asText();

        var done = sam().post(
                        "/engine-rest/task/%s/complete"
                                .formatted(task.path("id").asText()),
                        """
                        {"variables":{"text":{"value":"On it"},"nature":{"value":"commercial"}}}""");

        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        assertThat(read("/engine-rest/task?processInstanceId=" + instance)).isNotEmpty();
    }

    private List<String> versions(String kind) throws Exception {
        try (var files = Files.list(Path.of("src/main/resources/db/migration", kind))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("__"))
                    .map(name -> name.substring(1, name.indexOf("__")).replace('_', '.'))
                    .toList();
        }
    }

    private List<String> rows(String question) throws SQLException {
        return Rows.of(database, question);
    }

    private JsonNode read(String path) throws Exception {
        return json.readTree(sam().get(path).body());
    }

    private Http sam() {
        return rig.as("sam.sc");
    }
}
