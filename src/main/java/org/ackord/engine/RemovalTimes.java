package org.ackord.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes into the history of ended processes when it may go, for a hundred processes at a time. The engine would do it at each
 * end, with an update of each table in which there might be something (ADR 18).
 */
@Component
class RemovalTimes {

    /** MySQL looks each one of them up in the index, as it does for 200 at most ({@code eq_range_index_dive_limit}). */
    static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(RemovalTimes.class);

    private static final String NOTE =
            "insert into ended_process (root_process_instance_id, removal_time) values (?, ?)";
    private static final String ENDED = "select id, root_process_instance_id, removal_time from ended_process"
            + " order by id limit " + MOST + " for update skip locked";
    private static final String WRITTEN = "delete from ended_process where id in (:ids)";

    /** All tables of history that know their root and their end; the process itself comes last. */
    static final List<String> TABLES = List.of(
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST",
            "ACT_HI_VARINST",
            "ACT_HI_DETAIL",
            "ACT_HI_INCIDENT",
            "ACT_HI_EXT_TASK_LOG",
            "ACT_HI_JOB_LOG",
            "ACT_HI_OP_LOG",
            "ACT_HI_IDENTITYLINK",
            "ACT_HI_COMMENT",
            "ACT_HI_ATTACHMENT",
            "ACT_HI_DECINST",
            "ACT_HI_DEC_IN",
            "ACT_HI_DEC_OUT",
            "ACT_GE_BYTEARRAY",
            "ACT_HI_PROCINST");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RemovalTimes(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** In the transaction that ends the process. Hours are exact enough for a clean-up at night, and many share them. */
    void note(String rootProcessInstanceId, Instant removalTime) {
        var fullHour = removalTime.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        jdbc.sql(NOTE).params(rootProcessInstanceId, utc(fullHour)).update();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void write() {
        try {
            int written;
            do written = transaction.execute(status -> writeSome());
            while (written == MOST);
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn(
                    "Removal times are written in a minute: {}",
                    failed.getClass().getSimpleName());
        }
    }

    /** What another node writes, or has not committed yet, is left to the next round. */
    private int writeSome() {
        var ended = jdbc.sql(ENDED).query(Ended.class).list();
        if (ended.isEmpty()) return 0;
        ended.stream()
                .collect(groupingBy(Ended::removalTime, mapping(Ended::rootProcessInstanceId, toList())))
                .forEach(this::write);
        jdbc.sql(WRITTEN).param("ids", ended.stream().map(Ended::id).toList()).update();
        return ended.size();
    }

    private void write(LocalDateTime removalTime, List<String> roots) {
        for (var table : TABLES)
            jdbc.sql("update " + table + " set REMOVAL_TIME_ = :time where ROOT_PROC_INST_ID_ in (:roots)")
                    .param("time", removalTime)
                    .param("roots", roots)
                    .update();
    }

    private record Ended(long id, String rootProcessInstanceId, LocalDateTime removalTime) {}
}
