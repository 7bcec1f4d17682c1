package org.ackord.meeting;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to meetings, for whoever reads them later. */
@Repository
class MeetingHistory {

    private static final int LONGEST_NOTE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(String key, String what, @Nullable String by, @Nullable String note) {
        var cut = note == null || note.length() <= LONGEST_NOTE
                ? note
                : note.substring(0, note.offsetByCodePoints(0, note.codePointCount(0, LONGEST_NOTE) - 1));
        jdbc.sql("INSERT INTO meeting_event (meeting_key, happened_at, what, by_whom, note) VALUES (?, ?, ?, ?, ?)")
                .params(key, utc(clock.instant()), what, by, cut)
                .update();
    }

    List<MeetingEvent> of(String key) {
        return jdbc.sql("SELECT happened_at, what, by_whom, note FROM meeting_event WHERE meeting_key = ? ORDER BY seq")
                .param(key)
                .query((row, number) -> new MeetingEvent(
                        instant(row.getObject("happened_at", LocalDateTime.class)),
                        row.getString("what"),
                        row.getString("by_whom"),
                        row.getString("note")))
                .list();
    }
}
