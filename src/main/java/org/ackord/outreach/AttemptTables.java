package org.ackord.outreach;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps that were taken, each once for each outreach. */
@Component
class AttemptTables {

    private final JdbcClient jdbc;

    AttemptTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(String outreach, Step step, int position, Duration pause, Instant at) {
        jdbc.sql("INSERT INTO outreach_attempt (outreach_id, step, position_no, begun_at, wait_min, tries)"
                        + " VALUES (?, ?, ?, ?, ?, 0)")
                .params(outreach, step.name(), position, utc(at), pause.toMinutes())
                .update();
    }

    List<Taken> taken(String outreach) {
        return jdbc.sql("SELECT step, wait_min, tries, result FROM outreach_attempt WHERE outreach_id = ?"
                        + " ORDER BY position_no")
                .param(outreach)
                .query((row, number) -> new Taken(
                        Step.valueOf(row.getString("step")),
                        Duration.ofMinutes(row.getLong("wait_min")),
                        row.getInt("tries"),
                        result(row)))
                .list();
    }

    /** Once: what a step came to first stays. */
    void done(String outreach, Step step, Instant at, @Nullable String by, Result result, @Nullable String note) {
        jdbc.sql("UPDATE outreach_attempt SET done_at = ?, done_by = ?, result = ?, note = ?"
                        + " WHERE outreach_id = ? AND step = ? AND result IS NULL")
                .params(utc(at), by, result.name(), note, outreach, step.name())
                .update();
    }

    /** In a transaction of its own: what has left the building stays known, whatever becomes of the step. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void doneForGood(String outreach, Step step, Instant at, Result result, @Nullable String note) {
        done(outreach, step, at, null, result, note);
    }

    /** Likewise. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void triedInVain(String outreach, Step step) {
        jdbc.sql("UPDATE outreach_attempt SET tries = tries + 1 WHERE outreach_id = ? AND step = ?")
                .params(outreach, step.name())
                .update();
    }

    /** Everything that was tried to reach these, the oldest first. */
    List<Attempt> tried(Collection<String> outreaches) {
        return jdbc.sql(
                        "SELECT o.occasion, o.email, a.* FROM outreach_attempt a JOIN outreach o ON o.id = a.outreach_id"
                                + " WHERE o.id IN (:ids) ORDER BY a.begun_at, o.id, a.position_no")
                .param("ids", outreaches)
                .query(AttemptTables::attempt)
                .list();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        var done = Optional.ofNullable(row.getObject("done_at", LocalDateTime.class));
        return new Attempt(
                Occasion.valueOf(row.getString("occasion")),
                row.getString("email"),
                Step.valueOf(row.getString("step")),
                instant(done.orElse(row.getObject("begun_at", LocalDateTime.class))),
                row.getString("done_by"),
                result(row),
                row.getString("note"));
    }

    private static @Nullable Result result(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("result")).map(Result::valueOf).orElse(null);
    }
}
