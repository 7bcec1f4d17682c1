package org.ackord.mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The database of an earlier version, with its schema and cases at work, as a file of SQL for each kind of database. */
record Snapshot(KillDatabase database) {

    private static final Path FOLDER = Path.of("src/test/resources/upgrade");

    private static final String TIMERS_WAIT = "update ACT_RU_JOB set DUEDATE_ = current_timestamp + interval '30' day"
            + " where HANDLER_TYPE_ like 'timer-%' and PROCESS_DEF_KEY_ = 'support-case'";

    private Path file() {
        return FOLDER.resolve(database instanceof KillDatabase.H2 ? "h2.sql.gz" : "mysql.sql.gz");
    }

    /** Into a database that is empty. Timers of cases wait for a month from now, however old the snapshot is. */
    void load() throws SQLException, IOException {
        insert();
        execute(url(), TIMERS_WAIT);
    }

    private void insert() throws SQLException, IOException {
        if (database instanceof KillDatabase.MySql mysql) execute(mysql.url() + "&allowMultiQueries=true", unpacked());
        else execute(url(), "RUNSCRIPT FROM '%s' COMPRESSION GZIP".formatted(file()));
    }

    private String unpacked() throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file()))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private String url() {
        return database.settings().getOrDefault("spring.datasource.url", "");
    }

    private void execute(String url, String sql) throws SQLException {
        var user = database.settings().getOrDefault("spring.datasource.username", "ackord");
        try (var connection = DriverManager.getConnection(url, user, "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** From a database that no Ackord uses. MySQL is dumped by what {@code docker/backup} takes, too. */
    void write() throws SQLException, IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        if (database instanceof KillDatabase.MySql mysql) dump(mysql);
        else execute(url(), "SCRIPT TO '%s' COMPRESSION GZIP".formatted(file()));
    }

    private void dump(KillDatabase.MySql mysql) throws IOException, InterruptedException {
        var work = Files.createTempDirectory("snapshot");
        var settings = Map.of(
                "ACKORD_JDBC_URL", mysql.url(),
                "ACKORD_JDBC_USER", "root",
                "ACKORD_ATTACHMENTS_FOLDER", work.toString());
        var backup = new BackupScripts(settings).backup(work.resolve("backups"));
        try (var in = new GZIPInputStream(Files.newInputStream(backup.resolve("database.sql.gz")));
                var out = new GZIPOutputStream(Files.newOutputStream(file()))) {
            in.transferTo(out);
        }
    }
}
