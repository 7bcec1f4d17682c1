package org.ackord.mailpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
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
        var database = KillDatabase.mysqlOfThisRun("nodes");

        start(database);

        assertThat(Rows.of(database, "SELECT KEY_ FROM ACT_RE_PROCDEF WHERE VERSION_ > 1"))
                .isEmpty();
        assertThat(Rows.of(database, "SELECT KEY_ FROM ACT_RE_DECISION_DEF WHERE VERSION_ > 1"))
                .isEmpty();
        assertThat(Rows.of(database, "SELECT ID_ FROM ACT_RE_DEPLOYMENT")).hasSize(1);
        assertThat(Rows.of(database, "SELECT NAME_ FROM ACT_RU_FILTER GROUP BY NAME_, OWNER_ HAVING COUNT(*) > 1"))
                .isEmpty();
        assertThat(Rows.of(
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
                        folder.resolve("node-" + nr + ".log"), QuickStart.java(), settings(database)));
            nodes.forEach(AckordProcess::awaitReady);
        } finally {
            nodes.forEach(AckordProcess::close);
        }
    }

    private Map<String, String> settings(KillDatabase database) {
        return AckordProcess.settings(database.settings(), folder.resolve("attachments"));
    }
}
