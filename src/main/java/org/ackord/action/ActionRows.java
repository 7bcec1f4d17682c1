package org.ackord.action;

import static org.ackord.time.Utc.at;
import static org.ackord.time.Utc.orNull;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of actions. */
@Repository
class ActionRows {

    private static final String SELECT =
            "SELECT id, action_no, kind, what, owner, due_at, remind_at, done_at, done_by, done_note FROM action";

    private final JdbcClient jdbc;

    ActionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Action> of(String key) {
        return jdbc.sql(SELECT + " WHERE origin_key = ? ORDER BY action_no")
                .param(key)
                .query(ActionRows::action)
                .list();
    }

    Action one(String id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query(ActionRows::action)
                .single();
    }

    void replace(String key, List<Action> actions) {
        jdbc.sql("DELETE FROM action WHERE origin_key = ?").param(key).update();
        actions.forEach(action -> insert(key, action));
    }

    private void insert(String key, Action action) {
        jdbc.sql("INSERT INTO action (id, origin_key, action_no, kind, what, owner, due_at, remind_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(action.id(), key, action.number(), action.kind().name(), action.what(), action.owner())
                .params(utc(action.dueAt()), utc(action.remindAt()))
                .update();
    }

    void remindAgain(String id, Instant at) {
        jdbc.sql("UPDATE action SET remind_at = ? WHERE id = ?")
                .params(utc(at), id)
                .update();
    }

    void done(String id, Instant at, String by, @Nullable String note) {
        jdbc.sql("UPDATE action SET done_at = ?, done_by = ?, done_note = ? WHERE id = ?")
                .params(utc(at), by, note, id)
                .update();
    }

    private static Action action(ResultSet row, int number) throws SQLException {
        return new Action(
                row.getString("id"),
                row.getInt("action_no"),
                Action.Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("owner"),
                at(row, "due_at"),
                at(row, "remind_at"),
                orNull(row, "done_at"),
                row.getString("done_by"),
                row.getString("done_note"));
    }
}
