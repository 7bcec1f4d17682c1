package org.ackord.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Looks twice a second how long jobs have been due without being done: how soon others take over what somebody left. */
final class Watch implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration BEHIND = Duration.ofSeconds(5);
    private static final String OLDEST_DUE =
            """
            select min(greatest(coalesce(duedate_, create_time_), create_time_)) from ACT_RU_JOB
            where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= ?)""";

    private final Server server;
    private final Thread thread = new Thread(this::look, "watch");
    private volatile boolean goesOn = true;
    private volatile boolean sees;
    private volatile Duration oldest = Duration.ZERO;
    private volatile Duration longest = Duration.ZERO;
    private @Nullable Connection connection;

    Watch(Server server) {
        this.server = server;
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the database answers and no job has been due for more than a few seconds. */
    boolean isUpToDate() {
        return sees && oldest.compareTo(BEHIND) < 0;
    }

    /** Since the last call of this. */
    Duration longest() {
        var was = longest;
        longest = Duration.ZERO;
        return was;
    }

    private void look() {
        while (goesOn) {
            try {
                oldest = oldestDue();
                if (oldest.compareTo(longest) > 0) longest = oldest;
                sees = true;
            } catch (SQLException away) {
                sees = false;
                connection = null;
            }
            Waiting.pause(STEP);
        }
    }

    private Duration oldestDue() throws SQLException {
        var open = connection == null ? server.open() : connection;
        connection = open;
        var now = LocalDateTime.now(ZoneOffset.UTC);
        try (var question = open.prepareStatement(OLDEST_DUE)) {
            question.setObject(1, now);
            try (var answer = question.executeQuery()) {
                answer.next();
                var due = answer.getObject(1, LocalDateTime.class);
                return due == null ? Duration.ZERO : Duration.between(due, now);
            }
        }
    }

    @Override
    public void close() {
        goesOn = false;
    }
}
