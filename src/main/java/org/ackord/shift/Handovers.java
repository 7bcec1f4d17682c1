package org.ackord.shift;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of handovers. */
@Repository
class Handovers {

    private static final String SELECT = "SELECT id, task_id, case_key, user_id, off_since, state FROM handover";

    private final JdbcClient jdbc;
    private final Clock clock;

    Handovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the id; empty when the task was handed over before in the same time away, by whichever node */
    Optional<String> begin(String taskId, String caseKey, String userId, Instant offSince) {
        if (exists(taskId, userId, offSince)) return Optional.empty();
        var id = UUID.randomUUID().toString();
        try {
            jdbc.sql("INSERT INTO handover (id, task_id, case_key, user_id, off_since, state, started_at)"
                            + " VALUES (?, ?, ?, ?, ?, 'OPEN', ?)")
                    .params(id, taskId, caseKey, userId, utc(offSince), utc(clock.instant()))
                    .update();
            return Optional.of(id);
        } catch (DuplicateKeyException begunMeanwhile) {
            return Optional.empty();
        }
    }

    Handover of(String id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query(Handovers::handover)
                .single();
    }

    List<Handover> openOfTask(String taskId) {
        return jdbc.sql(SELECT + " WHERE task_id = ? AND state = 'OPEN'")
                .param(taskId)
                .query(Handovers::handover)
                .list();
    }

    List<Handover> openOfUser(String userId) {
        return jdbc.sql(SELECT + " WHERE user_id = ? AND state = 'OPEN'")
                .param(userId)
                .query(Handovers::handover)
                .list();
    }

    void end(String id, Handover.State state) {
        jdbc.sql("UPDATE handover SET state = ?, ended_at = ? WHERE id = ? AND state = 'OPEN'")
                .params(state.name(), utc(clock.instant()), id)
                .update();
    }

    private boolean exists(String taskId, String userId, Instant offSince) {
        return jdbc.sql("SELECT COUNT(*) FROM handover WHERE task_id = ? AND user_id = ? AND off_since = ?")
                        .params(taskId, userId, utc(offSince))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Handover handover(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getString("id"),
                row.getString("task_id"),
                row.getString("case_key"),
                row.getString("user_id"),
                instant(row.getObject("off_since", LocalDateTime.class)),
                Handover.State.valueOf(row.getString("state")));
    }
}
