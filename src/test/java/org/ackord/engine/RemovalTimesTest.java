package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ackord.SteppedAckord;
import org.ackord.time.Utc;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SteppedAckord
class RemovalTimesTest {

    private static final Instant REMOVAL = Instant.parse("2093-03-02T09:00:00Z");
    private static final String TABLES = """
            select c.TABLE_NAME from information_schema.columns c
             join information_schema.columns r on r.TABLE_SCHEMA = c.TABLE_SCHEMA and r.TABLE_NAME = c.TABLE_NAME
             where upper(c.COLUMN_NAME) = 'ROOT_PROC_INST_ID_' and upper(r.COLUMN_NAME) = 'REMOVAL_TIME_'
             and upper(c.TABLE_SCHEMA) = upper(schema()) and upper(c.TABLE_NAME) not like 'ACT\\_RU\\_%'""";

    @RegisterExtension
    final ProcessOfTheTest process = ProcessOfTheTest.withTask("removal times");

    @Autowired
    private RemovalTimes times;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void allRowsOfAnEndedProcessSayWhenTheyMayGo() {
        var ended = ended();

        times.write();

        for (var table : tables())
            assertThat(removalTimes(table, ended)).as(table).allMatch(due(ended)::equals);
        assertThat(removalTimes("ACT_HI_TASKINST", ended)).hasSize(1);
        assertThat(removalTimes("ACT_HI_VARINST", ended)).hasSize(1);
        assertThat(removalTimes("ACT_HI_PROCINST", ended)).hasSize(1);
        assertThat(left()).isZero();
    }

    @Test
    void noTableOfHistoryIsLeftOut() {
        assertThat(RemovalTimes.TABLES).containsExactlyInAnyOrderElementsOf(tables());
    }

    @Test
    void aRunningProcessStays() {
        var running = started();

        times.write();

        for (var table : tables())
            assertThat(removalTimes(table, running)).as(table).allMatch(Objects::isNull);
    }

    @Test
    void aProcessWhoseEndIsNotCommittedHoldsUpNoOther() {
        var ended = ended();

        transaction.executeWithoutResult(frozen -> {
            times.note("of a node that stands still", REMOVAL);
            CompletableFuture.runAsync(times::write)
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            frozen.setRollbackOnly();
        });

        assertThat(removalTimes("ACT_HI_PROCINST", ended)).containsExactly(due(ended));
    }

    @Test
    void noneIsForgottenWhenThereAreMany() {
        for (int nr = 0; nr <= RemovalTimes.MOST; nr++) times.note("nobody-" + nr, REMOVAL);

        times.write();

        assertThat(left()).isZero();
    }

    private long left() {
        return jdbc.sql("select count(*) from ended_process").query(Long.class).single();
    }

    private List<String> tables() {
        return jdbc.sql(TABLES).query(String.class).list().stream()
                .map(String::toUpperCase)
                .toList();
    }

    private List<LocalDateTime> removalTimes(String table, String instance) {
        return jdbc.sql("select REMOVAL_TIME_ from " + table + " where ROOT_PROC_INST_ID_ = ?")
                .param(instance)
                .query(LocalDateTime.class)
                .list();
    }

    private LocalDateTime due(String instance) {
        var end = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getEndTime();
        return Utc.utc(end.toInstant())
                .plusDays(ProcessOfTheTest.DAYS_KEPT)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
    }

    private String started() {
        return process.start("C-0", Map.of("product", "backup")).getId();
    }

    private String ended() {
        var instance = started();
        var task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        tasks.complete(task.getId());
        return instance;
    }
}
