package org.ackord.documentation;

import static org.ackord.time.Utc.orNull;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ackord.casework.KeyNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of lists. Keys are D-1001 and on, never used twice, with gaps. */
@Repository
class ListRows {

    private static final String SELECT =
            "SELECT list_key, product, monday, due_at, remind_at, owner, done_at, done_by, pages,"
                    + " reason FROM documentation_list WHERE list_key = ?";

    private final JdbcClient jdbc;

    ListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its key, for the first of all that ask for this week */
    Optional<String> open(String product, LocalDate monday, Instant now) {
        if (exists(product, monday)) return Optional.empty();
        var key = nextKey(now);
        try {
            jdbc.sql("INSERT INTO documentation_list (list_key, product, monday, opened_at) VALUES (?, ?, ?, ?)")
                    .params(key, product, monday, utc(now))
                    .update();
            return Optional.of(key);
        } catch (DuplicateKeyException openedMeanwhile) {
            return Optional.empty();
        }
    }

    private boolean exists(String product, LocalDate monday) {
        return jdbc.sql("SELECT COUNT(*) FROM documentation_list WHERE product = ? AND monday = ?")
                        .params(product, monday)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private String nextKey(Instant now) {
        return KeyNumbers.next(
                "D",
                jdbc.sql("INSERT INTO documentation_number (taken_at) VALUES (?)")
                        .param(utc(now)));
    }

    Optional<GapList> find(String key) {
        return jdbc.sql(SELECT).param(key).query(ListRows::list).optional();
    }

    void close(String key, @Nullable String owner, Instant now, Instant dueAt, Instant remindAt) {
        jdbc.sql("UPDATE documentation_list SET owner = ?, closed_at = ?, due_at = ?, remind_at = ? WHERE list_key = ?")
                .params(owner, utc(now), utc(dueAt), utc(remindAt), key)
                .update();
    }

    void remindAgain(String key, Instant at) {
        jdbc.sql("UPDATE documentation_list SET remind_at = ? WHERE list_key = ?")
                .params(utc(at), key)
                .update();
    }

    void done(String key, Instant at, String by, @Nullable String pages, @Nullable String reason) {
        jdbc.sql("UPDATE documentation_list SET done_at = ?, done_by = ?, pages = ?, reason = ? WHERE list_key = ?")
                .params(utc(at), by, pages, reason, key)
                .update();
    }

    private static GapList list(ResultSet row, int number) throws SQLException {
        return new GapList(
                row.getString("list_key"),
                row.getString("product"),
                row.getObject("monday", LocalDate.class),
                orNull(row, "due_at"),
                orNull(row, "remind_at"),
                row.getString("owner"),
                orNull(row, "done_at"),
                row.getString("done_by"),
                row.getString("pages"),
                row.getString("reason"));
    }
}
