package org.ackord.correspondence;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has the composer of a task open, in which window of the browser, so that people at one task know of each other. */
@Repository
public class ReplyWindows {

    /** Somebody else at the same task, or the same person in another window. */
    public record Writer(String userId, Instant since) {}

    /** How often a window tells that it is there. */
    public static final Duration BEAT = Duration.ofSeconds(15);

    private static final Duration GONE = BEAT.multipliedBy(3);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ReplyWindows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells that this window is there. @return the others, the longest there first */
    public List<Writer> seen(String taskId, UUID window, String userId) {
        var now = clock.instant();
        if (touch(taskId, window, userId, now) == 0) open(taskId, window, userId, now);
        return jdbc.sql("select user_id, opened_at from reply_window"
                        + " where task_id = ? and window_id <> ? and seen_at > ? order by opened_at, window_id")
                .params(taskId, window.toString(), utc(now.minus(GONE)))
                .query((row, number) -> new Writer(row.getString(1), instant(row.getObject(2, LocalDateTime.class))))
                .list();
    }

    public void closed(String taskId, UUID window, String userId) {
        jdbc.sql("delete from reply_window where task_id = ? and window_id = ? and user_id = ?")
                .params(taskId, window.toString(), userId)
                .update();
    }

    private int touch(String taskId, UUID window, String userId, Instant now) {
        return jdbc.sql("update reply_window set seen_at = ? where task_id = ? and window_id = ? and user_id = ?")
                .params(utc(now), taskId, window.toString(), userId)
                .update();
    }

    private void open(String taskId, UUID window, String userId, Instant now) {
        jdbc.sql("delete from reply_window where seen_at < ?")
                .param(utc(now.minus(FORGOTTEN)))
                .update();
        try {
            jdbc.sql(
                            "insert into reply_window (task_id, window_id, user_id, opened_at, seen_at) values (?, ?, ?, ?, ?)")
                    .params(taskId, window.toString(), userId, utc(now), utc(now))
                    .update();
        } catch (DuplicateKeyException toldTwiceAtOnce) {
            touch(taskId, window, userId, now);
        }
    }
}
