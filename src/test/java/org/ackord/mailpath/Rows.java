package org.ackord.mailpath;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a question in plain SQL finds: whoever audits uses no code of the audited. */
public final class Rows {

    private Rows() {}

    /** What is done with each row. */
    public interface Reading {

        void of(ResultSet row) throws SQLException;
    }

    public static void each(Connection connection, String question, Reading reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) reading.of(rows);
        }
    }

    /** The first column of all of them. */
    public static List<String> of(Connection connection, String question) throws SQLException {
        var found = new ArrayList<String>();
        each(connection, question, row -> found.add(row.getString(1)));
        return found;
    }

    static List<String> of(KillDatabase database, String question) throws SQLException {
        try (var connection = database.open()) {
            return of(connection, question);
        }
    }
}
