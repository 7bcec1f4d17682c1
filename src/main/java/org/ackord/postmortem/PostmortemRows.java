package org.ackord.postmortem;

import static org.ackord.time.Utc.at;
import static org.ackord.time.Utc.orNull;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ackord.casework.KeyNumbers;
import org.ackord.postmortem.Postmortem.Stage;
import org.ackord.postmortem.Postmortem.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of postmortems. */
@Repository
class PostmortemRows {

    private static final String SELECT =
            "SELECT postmortem_key, title, owner, state, due_at, remind_at, timeline, causes,"
                    + " went_well, went_badly, to_change, customer_text, review_remark, created_at, created_by, edited_at,"
                    + " published_at, done_at FROM postmortem";

    private final JdbcClient jdbc;

    PostmortemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one that belongs to no incident. */
    String nextKey(Instant now) {
        return KeyNumbers.next(
                "P",
                jdbc.sql("INSERT INTO postmortem_number (taken_at) VALUES (?)").param(utc(now)));
    }

    void insert(Postmortem begun) {
        jdbc.sql("INSERT INTO postmortem (postmortem_key, title, owner, state, due_at, remind_at, timeline, causes,"
                        + " went_well, went_badly, to_change, customer_text, review_remark, created_at, created_by,"
                        + " edited_at) VALUES (?, ?, ?, 'WRITING', ?, ?, ?, '', '', '', '', '', '', ?, ?, ?)")
                .params(begun.key(), begun.title(), begun.owner())
                .params(utc(begun.dueAt()), utc(begun.remindAt()), begun.words().timeline())
                .params(utc(begun.createdAt()), begun.createdBy(), utc(begun.editedAt()))
                .update();
    }

    Optional<Postmortem> find(String key) {
        return jdbc.sql(SELECT + " WHERE postmortem_key = ?")
                .param(key)
                .query(PostmortemRows::postmortem)
                .optional();
    }

    Optional<Postmortem> lock(String key) {
        return jdbc.sql(SELECT + " WHERE postmortem_key = ? FOR UPDATE")
                .param(key)
                .query(PostmortemRows::postmortem)
                .optional();
    }

    List<Postmortem> newest(int most) {
        return jdbc.sql(SELECT + " ORDER BY created_at DESC, postmortem_key DESC LIMIT ?")
                .param(most)
                .query(PostmortemRows::postmortem)
                .list();
    }

    void write(String key, Words words, Instant at) {
        jdbc.sql("UPDATE postmortem SET timeline = ?, causes = ?, went_well = ?, went_badly = ?, to_change = ?,"
                        + " customer_text = ?, edited_at = ? WHERE postmortem_key = ?")
                .params(words.timeline(), words.causes(), words.wentWell(), words.wentBadly(), words.toChange())
                .params(words.forCustomers(), utc(at), key)
                .update();
    }

    void move(String key, Stage stage, Instant dueAt, Instant remindAt, String remark) {
        jdbc.sql(
                        "UPDATE postmortem SET state = ?, due_at = ?, remind_at = ?, review_remark = ? WHERE postmortem_key = ?")
                .params(stage.name(), utc(dueAt), utc(remindAt), remark, key)
                .update();
    }

    void remindAgain(String key, Instant at) {
        jdbc.sql("UPDATE postmortem SET remind_at = ? WHERE postmortem_key = ?")
                .params(utc(at), key)
                .update();
    }

    void publish(String key, Instant at) {
        jdbc.sql("UPDATE postmortem SET state = 'PUBLISHED', published_at = ? WHERE postmortem_key = ?")
                .params(utc(at), key)
                .update();
    }

    void finish(String key, Instant at) {
        jdbc.sql("UPDATE postmortem SET state = 'DONE', done_at = ? WHERE postmortem_key = ?")
                .params(utc(at), key)
                .update();
    }

    private static Postmortem postmortem(ResultSet row, int number) throws SQLException {
        return new Postmortem(
                row.getString("postmortem_key"),
                row.getString("title"),
                row.getString("owner"),
                Stage.valueOf(row.getString("state")),
                at(row, "due_at"),
                at(row, "remind_at"),
                new Words(
                        row.getString("timeline"),
                        row.getString("causes"),
                        row.getString("went_well"),
                        row.getString("went_badly"),
                        row.getString("to_change"),
                        row.getString("customer_text")),
                row.getString("review_remark"),
                at(row, "created_at"),
                row.getString("created_by"),
                at(row, "edited_at"),
                orNull(row, "published_at"),
                orNull(row, "done_at"));
    }
}
