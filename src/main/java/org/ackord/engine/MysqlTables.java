package org.ackord.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Lets one node at a time make or change the engine's tables on MySQL, and mends them where the engine's own scripts fall short
 * of MySQL 8.4. The engine has no lock of its own here: two nodes that start on an empty database would both create its tables,
 * and one would fail.
 */
class MysqlTables extends AbstractProcessEnginePlugin {

    private static final int LONGEST_WAIT_IN_SECONDS = 300;
    private static final String LOCK = "concat('ackord-', sha2(database(), 224))";
    private static final List<Consumer<JdbcClient>> MENDS =
            List.of(new WideCharacters(), new IncidentKeys(), new VariableIndex());

    private final DataSource data;
    private @Nullable SingleConnectionDataSource locked;

    MysqlTables(DataSource data) {
        this.data = data;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        try {
            var connection = data.getConnection();
            if (isMysql(connection)) lock(connection);
            else connection.close();
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached", unreachable);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (locked == null) return;
        var mysql = JdbcClient.create(locked);
        MENDS.forEach(mend -> mend.accept(mysql));
        mysql.sql("select release_lock(" + LOCK + ")").query(Integer.class).single();
        locked.destroy();
        locked = null;
    }

    /** Waiting and changing big tables may take longer than any statement of daily work; the pool sets the limit again. */
    private void lock(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
        locked = new SingleConnectionDataSource(connection, true);
        var got = JdbcClient.create(locked)
                .sql("select get_lock(" + LOCK + ", " + LONGEST_WAIT_IN_SECONDS + ")")
                .query(Integer.class)
                .optional();
        if (got.filter(answer -> answer == 1).isEmpty())
            throw new IllegalStateException(
                    "Another node has been making the engine's tables for five minutes; look at its log");
    }

    private static boolean isMysql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MySQL");
    }
}
