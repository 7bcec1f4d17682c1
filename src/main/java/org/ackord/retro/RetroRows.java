package org.ackord.retro;

import static org.ackord.time.Utc.orNull;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ackord.retro.Retro.Stage;
import org.ackord.retro.Retro.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of retros. */
@Repository
class RetroRows {

    private static final String SELECT =
            "SELECT retro_key, state, prepared_at, due_at, remind_at, went_well, go_better,"
                    + " remember, published_at, done_at FROM retro";

    private final JdbcClient jdbc;

    RetroRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another node was first */
    void plan(String key) {
        jdbc.sql(
                        "INSERT INTO retro (retro_key, state, went_well, go_better, remember) VALUES (?, 'PLANNED', '', '', '')")
                .param(key)
                .update();
    }

    Optional<Retro> find(String key) {
        return jdbc.sql(SELECT + " WHERE retro_key = ?")
                .param(key)
                .query(RetroRows::retro)
                .optional();
    }

    Optional<Retro> lock(String key) {
        return jdbc.sql(SELECT + " WHERE retro_key = ? FOR UPDATE")
                .param(key)
                .query(RetroRows::retro)
                .optional();
    }

    Optional<String> lockPlanned() {
        return jdbc.sql("SELECT retro_key FROM retro WHERE state = 'PLANNED' ORDER BY retro_key LIMIT 1 FOR UPDATE")
                .query(String.class)
                .optional();
    }

    List<Retro> newest(int most) {
        return jdbc.sql(SELECT + " ORDER BY retro_key DESC LIMIT ?")
                .param(most)
                .query(RetroRows::retro)
                .list();
    }

    void prepare(String key, Instant at, Instant dueAt, Instant remindAt) {
        jdbc.sql("UPDATE retro SET state = 'HOLDING', prepared_at = ?, due_at = ?, remind_at = ? WHERE retro_key = ?")
                .params(utc(at), utc(dueAt), utc(remindAt), key)
                .update();
    }

    void write(String key, Words words, Instant at, String by) {
        jdbc.sql("UPDATE retro SET went_well = ?, go_better = ?, remember = ?, edited_at = ?, edited_by = ?"
                        + " WHERE retro_key = ?")
                .params(words.wentWell(), words.goBetter(), words.remember(), utc(at), by, key)
                .update();
    }

    void remindAgain(String key, Instant at) {
        jdbc.sql("UPDATE retro SET remind_at = ? WHERE retro_key = ?")
                .params(utc(at), key)
                .update();
    }

    void publish(String key, Instant at) {
        jdbc.sql("UPDATE retro SET state = 'PUBLISHED', published_at = ? WHERE retro_key = ?")
                .params(utc(at), key)
                .update();
    }

    void finish(String key, Instant at) {
        jdbc.sql("UPDATE retro SET state = 'DONE', done_at = ? WHERE retro_key = ?")
                .params(utc(at), key)
                .update();
    }

    private static Retro retro(ResultSet row, int number) throws SQLException {
        return new Retro(
                row.getString("retro_key"),
                Stage.valueOf(row.getString("state")),
                orNull(row, "prepared_at"),
                orNull(row, "due_at"),
                orNull(row, "remind_at"),
                new Words(row.getString("went_well"), row.getString("go_better"), row.getString("remember")),
                orNull(row, "published_at"),
                orNull(row, "done_at"));
    }
}
