package org.ackord.incident;

import static org.ackord.time.Utc.at;
import static org.ackord.time.Utc.orNull;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ackord.incident.Notice.Channel;
import org.ackord.incident.Notice.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told of what. The key of a row is update and case: told once, whatever runs twice. */
@Repository
class Notices {

    private static final int BATCH = 100;
    private static final String INSERT =
            "INSERT INTO incident_notice (incident_key, update_no, case_key, channel, tell_rank, told_with, tell_by, state)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT =
            "SELECT case_key, channel, tell_rank, told_with, tell_by, state, told_at, told_by FROM incident_notice"
                    + " WHERE incident_key = ? AND update_no = ?";
    private static final String TOLD =
            "UPDATE incident_notice SET state = 'TOLD', channel = ?, told_at = ?, told_by = ?, message_id = ?"
                    + " WHERE incident_key = ? AND update_no = ? AND (case_key = ? OR told_with = ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Notices(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(String key, int update, Collection<Notice> notices) {
        batches.batchUpdate(INSERT, notices, BATCH, (row, notice) -> {
            row.setString(1, key);
            row.setInt(2, update);
            row.setString(3, notice.caseKey());
            row.setString(4, notice.channel().name());
            row.setInt(5, notice.rank());
            row.setString(6, notice.with());
            row.setObject(7, utc(notice.tellBy()));
            row.setString(8, notice.state().name());
        });
    }

    /** In the order in which they are told. */
    List<Notice> of(String key, int update) {
        return jdbc.sql(SELECT + " ORDER BY tell_rank, case_key")
                .params(key, update)
                .query(Notices::notice)
                .list();
    }

    /** The same of what is still to be done, locked, for whoever does it. */
    List<Notice> pending(String key, int update, Channel channel, int most) {
        return jdbc.sql(SELECT
                        + " AND channel = ? AND state = 'PENDING' ORDER BY tell_rank, case_key LIMIT ? FOR UPDATE")
                .params(key, update, channel.name(), most)
                .query(Notices::notice)
                .list();
    }

    Notice one(String key, int update, String caseKey) {
        return jdbc.sql(SELECT + " AND case_key = ? FOR UPDATE")
                .params(key, update, caseKey)
                .query(Notices::notice)
                .single();
    }

    /** The cases that some update was told for, or will be. */
    Set<String> casesWithNews(String key) {
        return jdbc.sql("SELECT DISTINCT case_key FROM incident_notice WHERE incident_key = ?"
                        + " AND state IN ('PENDING', 'WITH', 'TOLD')")
                .param(key)
                .query(String.class)
                .set();
    }

    Set<String> cases(String key, int update) {
        return jdbc.sql("SELECT case_key FROM incident_notice WHERE incident_key = ? AND update_no = ?")
                .params(key, update)
                .query(String.class)
                .set();
    }

    /** Mails of earlier updates that have not left: the newer one says more. */
    void overtake(String key, int update) {
        jdbc.sql("UPDATE incident_notice SET state = 'OVERTAKEN' WHERE incident_key = ? AND update_no < ?"
                        + " AND channel = 'MAIL' AND state IN ('PENDING', 'WITH')")
                .params(key, update)
                .update();
    }

    /**
     * Nobody is called any more: the last mail goes to all.
     *
     * @return the cases for whose customers somebody was to be called
     */
    List<String> endCalls(String key) {
        var pending = jdbc.sql("SELECT DISTINCT case_key FROM incident_notice WHERE incident_key = ?"
                        + " AND channel = 'PERSON' AND state = 'PENDING'")
                .param(key)
                .query(String.class)
                .list();
        jdbc.sql("UPDATE incident_notice SET state = 'OVERTAKEN' WHERE incident_key = ?"
                        + " AND channel = 'PERSON' AND state IN ('PENDING', 'WITH')")
                .param(key)
                .update();
        return pending;
    }

    /** @param messageId of the mail; null where a person told it */
    void told(String key, int update, String caseKey, Channel channel, Told told, @Nullable String messageId) {
        jdbc.sql(TOLD)
                .params(channel.name(), utc(told.at()), told.by(), messageId)
                .params(key, update, caseKey, caseKey)
                .update();
    }

    record Told(Instant at, String by) {}

    /** The case has ended meanwhile; others that were to be told with it are mailed for themselves. */
    void over(String key, int update, String caseKey) {
        jdbc.sql("UPDATE incident_notice SET state = 'OVER' WHERE incident_key = ? AND update_no = ? AND case_key = ?")
                .params(key, update, caseKey)
                .update();
        jdbc.sql(
                        "UPDATE incident_notice SET state = 'PENDING', channel = 'MAIL', told_with = NULL WHERE incident_key = ?"
                                + " AND update_no = ? AND told_with = ?")
                .params(key, update, caseKey)
                .update();
    }

    /** For each update how many cases there are in each state. */
    Map<Integer, Map<State, Integer>> counts(String key) {
        var counts = new HashMap<Integer, Map<State, Integer>>();
        jdbc.sql("SELECT update_no, state, COUNT(*) AS cases FROM incident_notice WHERE incident_key = ?"
                        + " GROUP BY update_no, state")
                .param(key)
                .query(row -> {
                    counts.computeIfAbsent(row.getInt("update_no"), update -> new HashMap<>())
                            .put(State.valueOf(row.getString("state")), row.getInt("cases"));
                });
        return counts;
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getString("case_key"),
                Channel.valueOf(row.getString("channel")),
                row.getInt("tell_rank"),
                row.getString("told_with"),
                at(row, "tell_by"),
                State.valueOf(row.getString("state")),
                orNull(row, "told_at"),
                row.getString("told_by"));
    }
}
