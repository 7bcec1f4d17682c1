package org.ackord.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Lets nodes on one MySQL start one after another: tables, models, grants, filters and accounts are each made where they are
 * missing, and two nodes at once would both find them missing. It is held by a connection, so whoever dies gives it back.
 */
class StartLock implements DisposableBean {

    private static final int LONGEST_WAIT_IN_SECONDS = 600;
    static final String NAME = "concat('ackord-', sha2(database(), 224))";

    private final DataSource data;
    private @Nullable SingleConnectionDataSource held;

    StartLock(DataSource data) {
        this.data = data;
    }

    /** Whether several nodes may have this database in common: MySQL. */
    boolean isNeeded() {
        try (var connection = data.getConnection()) {
            return isMysql(connection);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached", unreachable);
        }
    }

    /** @return the connection that holds it; null where the database serves one process alone */
    @Nullable
    JdbcClient take() {
        try {
            var connection = data.getConnection();
            if (isMysql(connection)) return hold(connection);
            connection.close();
            return null;
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached", unreachable);
        }
    }

    /** Waiting and changing big tables may take longer than any statement of daily work; the pool sets the limit again. */
    private JdbcClient hold(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
        held = new SingleConnectionDataSource(connection, true);
        var mysql = JdbcClient.create(held);
        var got = mysql.sql("select get_lock(" + NAME + ", " + LONGEST_WAIT_IN_SECONDS + ")")
                .query(Integer.class)
                .optional();
        if (got.filter(answer -> answer == 1).isEmpty())
            throw new IllegalStateException("Another node has been starting for ten minutes; look at its log");
        return mysql;
    }

    /** Traffic is accepted after everything else that a start does, {@code ApplicationReadyEvent} included. */
    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> change) {
        if (held == null || change.getState() != ReadinessState.ACCEPTING_TRAFFIC) return;
        JdbcClient.create(held)
                .sql("select release_lock(" + NAME + ")")
                .query(Integer.class)
                .single();
        destroy();
    }

    @Override
    public void destroy() {
        if (held != null) held.destroy();
        held = null;
    }

    private static boolean isMysql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MySQL");
    }
}
