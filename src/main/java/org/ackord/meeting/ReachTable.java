package org.ackord.meeting;

import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which outreaches belong to which meeting. */
@Repository
class ReachTable {

    private final JdbcClient jdbc;

    ReachTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String key, String outreach, Instant at) {
        jdbc.sql("INSERT INTO meeting_outreach (outreach_id, meeting_key, begun_at, is_over) VALUES (?, ?, ?, FALSE)")
                .params(outreach, key, utc(at))
                .update();
    }

    void endAll(String key) {
        jdbc.sql("UPDATE meeting_outreach SET is_over = TRUE WHERE meeting_key = ?")
                .param(key)
                .update();
    }

    List<String> running(String key) {
        return jdbc.sql("SELECT outreach_id FROM meeting_outreach WHERE meeting_key = ? AND is_over = FALSE"
                        + " ORDER BY begun_at, outreach_id")
                .param(key)
                .query(String.class)
                .list();
    }

    List<String> all(String key) {
        return jdbc.sql("SELECT outreach_id FROM meeting_outreach WHERE meeting_key = ?")
                .param(key)
                .query(String.class)
                .list();
    }
}
