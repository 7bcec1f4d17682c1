package org.ackord.goals;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;

/**
 * Camunda with its default settings: its own connection pool, its own job executor, and history of level full, which is the default
 * of its starter for Spring Boot and of its distributions.
 */
final class BareEngine implements AutoCloseable {

    /** In milliseconds: with the pool's own 20 s a slow machine would have its connections taken from it. */
    private static final int PATIENCE = 300_000;

    final ProcessEngine engine;

    /** Of the options of a connection those without which the engine does not work on MySQL. */
    BareEngine(BenchServer server, String database) throws SQLException {
        engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName(database)
                .setJdbcDriver("com.mysql.cj.jdbc.Driver")
                .setJdbcUrl(server.database(database) + "?nullDatabaseMeansCurrent=true&sendFractionalSeconds=false"
                        + "&sessionVariables=transaction_isolation=%27READ-COMMITTED%27")
                .setJdbcUsername("root")
                .setJdbcPassword("")
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setJdbcMaxCheckoutTime(PATIENCE)
                .setJobExecutorActivate(true)
                .buildProcessEngine();
    }

    @Override
    public void close() {
        engine.close();
    }
}
