package org.ackord.mailpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three nodes start at once on an empty MySQL: one schema, one deployment, and nobody and nothing made twice. */
@Tag("database")
class ParallelStartTest {

    private static final int NODES = 3;

    @TempDir
    Path folder;

    @Test
    void threeNodesOnAnEmptyDatabaseMakeEverythingOnce() throws Exception {
        var database = KillDatabase.ofThisRun(folder, "nodes");
        assumeTrue(database instanceof KillDatabase.MySql, "an H2 file serves one process alone");

        start(database);

        assertThat(rows(database, "SELECT KEY_ FROM ACT_RE_PROCDEF WHERE VERSION_ > 1"))
                .isEmpty();
        assertThat(rows(database, "SELECT KEY_ FROM ACT_RE_DECISION_DEF WHERE VERSION_ > 1"))
                .isEmpty();
        assertThat(rows(database, "SELECT ID_ FROM ACT_RE_DEPLOYMENT")).hasSize(1);
        assertThat(rows(database, "SELECT NAME_ FROM ACT_RU_FILTER GROUP BY NAME_, OWNER_ HAVING COUNT(*) > 1"))
                .isEmpty();
        assertThat(rows(
                        database,
                        "SELECT RESOURCE_ID_ FROM ACT_RU_AUTHORIZATION GROUP BY TYPE_, GROUP_ID_, USER_ID_, RESOURCE_TYPE_,"
                                + " RESOURCE_ID_ HAVING COUNT(*) > 1"))
                .isEmpty();
    }

    private void start(KillDatabase database) {
        var nodes = new ArrayList<AckordProcess>();
        try {
            for (int nr = 0; nr < NODES; nr++)
                nodes.add(AckordProcess.start(
                        folder.resolve("node-" + nr + ".log"),
                        AckordProcess.java(AckordProcess.classPath()),
                        settings(database)));
            nodes.forEach(AckordProcess::awaitReady);
        } finally {
            nodes.forEach(AckordProcess::close);
        }
    }

    private Map<String, String> settings(KillDatabase database) {
        var settings = new HashMap<>(database.settings());
        settings.put("server.port", "0");
        settings.put("ackord.demo.seed", "false");
        settings.put("ackord.demo.smtp-port", "0");
        settings.put("ackord.demo.imap-port", "0");
        settings.put("ackord.attachments.folder", folder.resolve("attachments").toString());
        return settings;
    }

    private static List<String> rows(KillDatabase database, String question) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            var rows = new ArrayList<String>();
            while (answer.next()) rows.add(answer.getString(1));
            return rows;
        }
    }
}
