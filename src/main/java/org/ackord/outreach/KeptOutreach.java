package org.ackord.outreach;

import static org.ackord.privacy.Keys.neverEmpty;
import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.util.Set;
import org.ackord.privacy.RetainedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was tried to reach people is kept as long as their cases are. */
@Component
class KeptOutreach implements RetainedData {

    private static final int BATCH = 50;
    private static final String OLD = " FROM outreach WHERE begun_at < :before AND business_key NOT IN (:held)";

    private final JdbcClient jdbc;

    KeptOutreach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.CASES;
    }

    @Override
    public Due due(Instant before, Set<String> held) {
        return jdbc.sql("SELECT count(*), min(begun_at)" + OLD)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(Due.of("outreach"))
                .single();
    }

    @Override
    public int delete(Instant before, Set<String> held) {
        var old = jdbc.sql("SELECT id" + OLD + " ORDER BY begun_at LIMIT " + BATCH)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(String.class)
                .list();
        if (old.isEmpty()) return 0;
        jdbc.sql("DELETE FROM outreach_attempt WHERE outreach_id IN (:ids)")
                .param("ids", old)
                .update();
        return jdbc.sql("DELETE FROM outreach WHERE id IN (:ids)")
                .param("ids", old)
                .update();
    }
}
