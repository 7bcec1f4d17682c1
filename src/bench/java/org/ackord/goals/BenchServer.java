package org.ackord.goals;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ackord.Ackord;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The MySQL that everything is measured on: each goal has empty databases of its own there, which are gone at the end. */
final class BenchServer implements AutoCloseable {

    private static final String PREFIX = "ackord_goal_";

    private final String url;
    private final List<String> made = new ArrayList<>();

    BenchServer(String url) {
        this.url = url;
    }

    /** @return the URL of a new, empty database */
    String database(String name) throws SQLException {
        var database = PREFIX + name;
        execute("DROP DATABASE IF EXISTS " + database);
        execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
        made.add(database);
        return existing(name);
    }

    /** A user who needs a password to enter: Ackord starts in production with no other. */
    void user(String name, String password) throws SQLException {
        execute("CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY '%s'".formatted(name, password));
        execute("GRANT ALL ON *.* TO '%s'@'%%'".formatted(name));
    }

    String existing(String name) {
        return url + PREFIX + name;
    }

    /** Ackord with its own settings and the demo organisation, in this process; mails go nowhere unless a setting says where. */
    ConfigurableApplicationContext ackord(String database, String... settings) throws SQLException {
        var standard = Stream.of(
                "--spring.datasource.url=" + database(database),
                "--spring.datasource.username=root",
                "--spring.datasource.password=",
                "--server.port=0",
                "--ackord.demo.smtp-port=0",
                "--ackord.demo.imap-port=0",
                "--ackord.demo.seed=false",
                "--ackord.mailbox.enabled=false",
                // As in production; the demo has it off, because its clock can be moved back.
                "--camunda.bpm.generic-properties.properties.job-executor-acquire-by-due-date=true",
                "--logging.level.root=warn");
        return new SpringApplicationBuilder(Ackord.class)
                .run(Stream.concat(standard, Stream.of(settings)).toArray(String[]::new));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "root", "");
                var each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var database : made) execute("DROP DATABASE IF EXISTS " + database);
    }
}
