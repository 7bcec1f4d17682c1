package org.ackord.bulk;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.ackord.input.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of actions and of the cases in them. */
@Repository
class BulkRows {

    private static final int LONGEST_NOTE = 500;
    private static final String ACTIONS = "SELECT id, kind, target, chosen_by, undo_until, undone_by FROM bulk_action";
    private static final String LINES = """
            SELECT b.case_key, COALESCE(c.subject, '') subject, b.state, b.note FROM bulk_action_case b
            LEFT JOIN support_case c ON c.case_key = b.case_key WHERE b.action_id = ? ORDER BY b.case_key""";
    private static final String MOVE =
            "UPDATE bulk_action_case SET state = ?, note = ? WHERE action_id = ? AND case_key = ? AND state = 'PENDING'";

    private final JdbcClient jdbc;

    BulkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BulkAction action, Instant now) {
        jdbc.sql(
                        "INSERT INTO bulk_action (id, kind, target, chosen_by, chosen_at, undo_until) VALUES (?, ?, ?, ?, ?, ?)")
                .params(action.id(), action.kind().name(), action.target(), action.chosenBy())
                .params(utc(now), utc(action.undoUntil()))
                .update();
    }

    void insert(String actionId, Line line) {
        jdbc.sql("INSERT INTO bulk_action_case (action_id, case_key, state, note) VALUES (?, ?, ?, ?)")
                .params(actionId, line.caseKey(), line.state().name(), cut(line.what()))
                .update();
    }

    Optional<BulkAction> find(String id) {
        return jdbc.sql(ACTIONS + " WHERE id = ?")
                .param(id)
                .query(BulkRows::action)
                .optional();
    }

    /** What can still be taken back, what ends first on top. */
    List<BulkAction> open(Instant now) {
        return jdbc.sql(ACTIONS + " WHERE undo_until > ? AND undone_by IS NULL ORDER BY undo_until, id")
                .param(utc(now))
                .query(BulkRows::action)
                .list();
    }

    List<Line> lines(String actionId) {
        return jdbc.sql(LINES)
                .param(actionId)
                .query((row, number) -> new Line(
                        row.getString(1),
                        row.getString(2),
                        Line.State.valueOf(row.getString(3)),
                        Sentence.read(row.getString(4))))
                .list();
    }

    /** @return false when the case does not wait any more: it was done, or taken back */
    boolean settle(String actionId, String caseKey, Line.State state, Sentence what) {
        return jdbc.sql(MOVE).params(state.name(), cut(what), actionId, caseKey).update() > 0;
    }

    /** How it was before it was done. */
    void remember(String actionId, String caseKey, String former) {
        jdbc.sql("UPDATE bulk_action_case SET former = ? WHERE action_id = ? AND case_key = ?")
                .params(former, actionId, caseKey)
                .update();
    }

    /** How the cases were before it was done to them. */
    List<String> formers(String actionId) {
        return jdbc.sql("SELECT former FROM bulk_action_case WHERE action_id = ? AND state = 'DONE'")
                .param(actionId)
                .query(String.class)
                .list();
    }

    /** @return how many cases were not done yet */
    int undo(String actionId, String by, Instant at) {
        jdbc.sql("UPDATE bulk_action SET undone_by = ?, undone_at = ? WHERE id = ?")
                .params(by, utc(at), actionId)
                .update();
        return jdbc.sql("UPDATE bulk_action_case SET state = 'UNDONE' WHERE action_id = ? AND state = 'PENDING'")
                .param(actionId)
                .update();
    }

    /** @return how many cases were done */
    int takeBack(String actionId) {
        return jdbc.sql("UPDATE bulk_action_case SET state = 'UNDONE' WHERE action_id = ? AND state = 'DONE'")
                .param(actionId)
                .update();
    }

    private static BulkAction action(ResultSet row, int number) throws SQLException {
        return new BulkAction(
                row.getString(1),
                Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                instant(row.getObject(5, LocalDateTime.class)),
                row.getString(6));
    }

    private static String cut(Sentence what) {
        var note = what.kept();
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + '…';
    }
}
