package org.ackord.mailpath;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The database of processes that are killed: an H2 file, or a new database on a MySQL server. */
public sealed interface KillDatabase {

    Map<String, String> settings();

    /** The books as the dead process left them; on H2 a copy, so that Ackord itself has to recover the file. */
    Connection open() throws SQLException;

    /** On the MySQL server of {@code -Dackord.test.jdbc-url}, when there is one. */
    static KillDatabase ofThisRun(Path folder, String name) {
        return server().isEmpty() ? new H2(folder) : MySql.empty(server(), "ackord_" + name);
    }

    /** For what production's database alone must stand; a run on H2 leaves the test out. */
    static MySql mysqlOfThisRun(String name) {
        assumeTrue(!server().isEmpty(), "needs -Dackord.test.jdbc-url");
        return MySql.empty(server(), "ackord_" + name);
    }

    private static String server() {
        return System.getProperty("ackord.test.jdbc-url", "");
    }

    record H2(Path folder) implements KillDatabase {

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "spring.datasource.url",
                    "jdbc:h2:file:" + folder.resolve("ackord") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        }

        @Override
        public Connection open() throws SQLException {
            try {
                Files.copy(
                        folder.resolve("ackord.mv.db"),
                        folder.resolve("copy.mv.db"),
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException notCopied) {
                throw new UncheckedIOException(notCopied);
            }
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + folder.resolve("copy") + ";MAX_COMPACT_TIME=0", "ackord", "");
        }
    }

    record MySql(String url) implements KillDatabase {

        private static final String OPTIONS = "?createDatabaseIfNotExist=true";

        public static MySql empty(String server, String name) {
            try (var connection = DriverManager.getConnection(server, "root", "");
                    var statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS " + name);
            } catch (SQLException unreachable) {
                throw new IllegalStateException("no database at " + server, unreachable);
            }
            return new MySql(server + name + OPTIONS);
        }

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "spring.datasource.url", url,
                    "spring.datasource.username", "root",
                    "spring.datasource.password", "");
        }

        @Override
        public Connection open() throws SQLException {
            return DriverManager.getConnection(url, "root", "");
        }
    }
}
