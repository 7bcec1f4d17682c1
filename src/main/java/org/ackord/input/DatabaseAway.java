package org.ackord.input;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** Tells a failure that is nobody's fault: the database cannot be reached, or has no connection left. */
public final class DatabaseAway {

    /** Connection exceptions (ISO/IEC 9075-2, SQLSTATE classes). */
    private static final String CONNECTION = "08";

    /** What HikariCP says, without a SQLSTATE, when a transaction is rolled back whose connection it has thrown away as broken. */
    private static final String THROWN_AWAY = "Connection is closed";

    private DatabaseAway() {}

    /** Whether it is what this was thrown for. Whether a commit that was under way took effect is not known then. */
    public static boolean isCauseOf(Throwable thrown) {
        return Causes.of(thrown).anyMatch(DatabaseAway::isConnection);
    }

    private static boolean isConnection(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || (cause instanceof SQLException sql && isOfConnection(sql));
    }

    private static boolean isOfConnection(SQLException sql) {
        return sql.getSQLState() == null
                ? THROWN_AWAY.equals(sql.getMessage())
                : sql.getSQLState().startsWith(CONNECTION);
    }
}
