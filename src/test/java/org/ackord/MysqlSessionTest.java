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
    void theTablesOfTheEngineHaveOurIndexes() {
        assertThat(jdbc.sql("select concat(index_name, ' ', table_name, ' ', column_name)"
                                + " from information_schema.statistics where table_schema = database()"
                                + " and table_name like 'ACT%' and index_name like 'ACKORD%' and seq_in_index = 1")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "ACKORD_JOB_DUE ACT_RU_JOB DUEDATE_",
                        "ACKORD_TASK_DUE ACT_RU_TASK DUE_DATE_",
                        "ACKORD_VARIABLE_VALUE ACT_RU_VARIABLE PROC_INST_ID_");
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
