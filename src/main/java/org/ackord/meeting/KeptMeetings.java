package org.ackord.meeting;

import static org.ackord.privacy.Keys.neverEmpty;
import static org.ackord.privacy.Pseudonym.ERASED;
import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.util.Set;
import org.ackord.correspondence.CaseWords;
import org.ackord.privacy.RetainedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings that ended long ago: who was there and what it was about goes; when and how it ended stays. */
@Component
class KeptMeetings implements RetainedData {

    private static final int BATCH = 50;
    private static final String OLD = " FROM meeting WHERE ended_at < :before AND subject <> '" + ERASED
            + "' AND (case_key IS NULL OR case_key NOT IN (:held))";

    private final JdbcClient jdbc;
    private final CaseWords words;

    KeptMeetings(JdbcClient jdbc, CaseWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Kind kind() {
        return Kind.CASES;
    }

    @Override
    public Due due(Instant before, Set<String> held) {
        return jdbc.sql("SELECT COUNT(*), MIN(ended_at)" + OLD)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(Due.of("words of meetings"))
                .single();
    }

    @Override
    public int delete(Instant before, Set<String> held) {
        var old = jdbc.sql("SELECT meeting_key" + OLD + " ORDER BY ended_at LIMIT " + BATCH)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(String.class)
                .list();
        old.forEach(this::delete);
        return old.size();
    }

    /** The mails of one that belongs to a case go with the case. */
    private void delete(String key) {
        words.delete(key);
        jdbc.sql("DELETE FROM meeting_attendee WHERE meeting_key = ?")
                .param(key)
                .update();
        jdbc.sql("DELETE FROM meeting_outreach WHERE meeting_key = ?")
                .param(key)
                .update();
        jdbc.sql("DELETE FROM meeting_document WHERE meeting_key = ?")
                .param(key)
                .update();
        jdbc.sql("DELETE FROM meeting_event WHERE meeting_key = ?").param(key).update();
        jdbc.sql(
                        "UPDATE meeting SET subject = ?, link = NULL, link_finding = NULL, external_id = NULL, external_hash = NULL WHERE meeting_key = ?")
                .params(ERASED, key)
                .update();
    }
}
