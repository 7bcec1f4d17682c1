package org.ackord;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Runs the same tests on a real MySQL with {@code -Dackord.test.jdbc-url=jdbc:mysql://127.0.0.1:3407/}: what would be the H2
 * database {@code name} of a test's application is then a new, empty database {@code ackord_name} on that server.
 */
class RealDatabase implements EnvironmentPostProcessor {

    private static final Pattern IN_MEMORY = Pattern.compile("jdbc:h2:mem:(\\w+).*");
    private static final String OPTIONS = "?createDatabaseIfNotExist=true";
    private static final String NEED_NOT_OUTLIVE_A_POWER_CUT =
            "SET GLOBAL sync_binlog = 0, GLOBAL innodb_flush_log_at_trx_commit = 2";
    private static final Set<String> EMPTIED = ConcurrentHashMap.newKeySet();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var server = System.getProperty("ackord.test.jdbc-url", "");
        var inMemory = IN_MEMORY.matcher(environment.getProperty("spring.datasource.url", ""));
        if (server.isEmpty() || !inMemory.matches()) return;
        var name = "ackord_" + inMemory.group(1);
        if (EMPTIED.add(name)) drop(server, name);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "real database",
                        Map.of(
                                "spring.datasource.url", server + name + OPTIONS,
                                "spring.datasource.username", "root",
                                "spring.datasource.password", "")));
    }

    private static void drop(String server, String name) {
        try (var connection = DriverManager.getConnection(server, "root", "");
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute(NEED_NOT_OUTLIVE_A_POWER_CUT);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("no database at " + server, unreachable);
        }
    }
}
