package org.ackord;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Refuses a database server that would lose words or times, before any table is made. */
@Component
class MysqlChecks extends BaseCallback {

    private static final int OLDEST_MAJOR = 8;
    private static final int OLDEST_MINOR = 4;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (event == Event.BEFORE_VALIDATE) check(context.getConnection());
            else takesAsLongAsItTakes(context.getConnection());
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached", unreachable);
        }
    }

    private static void check(Connection connection) throws SQLException {
        var server = connection.getMetaData();
        if (server.getURL().startsWith("jdbc:h2:")) return;
        var version = server.getDatabaseProductVersion();
        if (!server.getDatabaseProductName().equals("MySQL") || version.contains("MariaDB"))
            throw refusal("The database is %s. Ackord needs MySQL 8.4 or newer".formatted(version));
        if (isOlder(server.getDatabaseMajorVersion(), server.getDatabaseMinorVersion()))
            throw refusal("The database is MySQL %s. Ackord needs 8.4 or newer".formatted(version));
        requireUtc(connection);
    }

    private static boolean isOlder(int major, int minor) {
        return major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR);
    }

    private static void requireUtc(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select timestampdiff(second, utc_timestamp(), now())")) {
            answer.next();
            if (answer.getInt(1) != 0)
                throw refusal("The session with MySQL is not in UTC, so times in tables would be wrong:"
                        + " take connectionTimeZone and sessionVariables out of ACKORD_JDBC_URL");
        }
    }

    /** An index on a big table takes longer than any statement of daily work may. The pool sets the limit again. */
    private static void takesAsLongAsItTakes(Connection connection) throws SQLException {
        if (!connection.getMetaData().getURL().startsWith("jdbc:h2:")) connection.setNetworkTimeout(Runnable::run, 0);
    }

    private static IllegalStateException refusal(String words) {
        return new IllegalStateException(words);
    }
}
