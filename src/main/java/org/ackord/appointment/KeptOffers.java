package org.ackord.appointment;

import static org.ackord.privacy.Keys.neverEmpty;
import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.util.Set;
import org.ackord.privacy.RetainedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers are kept as long as their cases are. */
@Component
class KeptOffers implements RetainedData {

    private static final int BATCH = 50;
    private static final String OLD = " FROM time_offer WHERE made_at < :before AND business_key NOT IN (:held)";

    private final JdbcClient jdbc;

    KeptOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.CASES;
    }

    @Override
    public Due due(Instant before, Set<String> held) {
        return jdbc.sql("SELECT count(*), min(made_at)" + OLD)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(Due.of("times offered"))
                .single();
    }

    @Override
    public int delete(Instant before, Set<String> held) {
        var old = jdbc.sql("SELECT id" + OLD + " ORDER BY made_at LIMIT " + BATCH)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(String.class)
                .list();
        if (old.isEmpty()) return 0;
        jdbc.sql("DELETE FROM time_offer_slot WHERE offer_id IN (:ids)")
                .param("ids", old)
                .update();
        return jdbc.sql("DELETE FROM time_offer WHERE id IN (:ids)")
                .param("ids", old)
                .update();
    }
}
