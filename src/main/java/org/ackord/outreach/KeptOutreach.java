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
        return jdbc.sql("SELECT count(*), min(begun_at) FROM outreach"
                        + " WHERE begun_at < :before AND business_key NOT IN (:held)")
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(Due.of("outreach"))
                .single();
    }

    @Override
    public int delete(Instant before, Set<String> held) {
        jdbc.sql("DELETE FROM outreach_attempt WHERE outreach_id IN (SELECT id FROM outreach"
                        + " WHERE begun_at < :before AND business_key NOT IN (:held))")
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .update();
        return jdbc.sql("DELETE FROM outreach" + " WHERE begun_at < :before AND business_key NOT IN (:held)")
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .update();
    }
}
