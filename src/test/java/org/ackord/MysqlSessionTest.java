package org.ackord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a real MySQL: what each of our sessions is like, and which server is refused. */
@RunningAckord
class MysqlSessionTest {

    private final String server = System.getProperty("ackord.test.jdbc-url", "");

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void isOnMysql() {
        assumeFalse(server.isEmpty(), "no MySQL");
    }

    @Test
    void aSessionCountsInUtcAndReadsWhatIsCommitted() {
        assertThat(text("select @@session.transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(text("select timestampdiff(second, utc_timestamp(), now())")).isEqualTo("0");
    }

    @Test
    void tablesHoldEveryCharacter() {
        assertThat(jdbc.sql("select table_name from information_schema.tables where table_schema = database()"
                                + " and table_collation not like 'utf8mb4%'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void tablesOfTheRunningStateAreCountedAsTheyChange() {
        assertThat(jdbc.sql(
                                "select table_name from information_schema.tables where table_schema = database()"
                                        + " and upper(table_name) like 'ACT\\_RU\\_%' and create_options like '%stats_persistent=0%'")
                        .query(String.class)
                        .list())
                .contains("ACT_RU_JOB", "ACT_RU_TASK", "ACT_RU_EXECUTION", "ACT_RU_VARIABLE");
    }

    @Test
    void aSessionInAnotherZoneIsRefusedWithTheRemedy() {
        var flyway = Flyway.configure()
                .dataSource(server + "?sessionVariables=time_zone='%2B02:00'", "root", "")
                .locations("classpath:no/migrations")
                .schemas("ackord_ackord")
                .callbacks(new MysqlChecks())
                .load();

        assertThatThrownBy(flyway::validate)
                .hasStackTraceContaining("is not in UTC")
                .hasStackTraceContaining("ACKORD_JDBC_URL");
    }

    private String text(String question) {
        return jdbc.sql(question).query(String.class).single();
    }
}
