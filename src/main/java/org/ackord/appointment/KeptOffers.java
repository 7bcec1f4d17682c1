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
        return jdbc.sql("SELECT count(*), min(made_at) FROM time_offer"
                        + " WHERE made_at < :before AND business_key NOT IN (:held)")
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(Due.of("times offered"))
                .single();
    }

    @Override
    public int delete(Instant before, Set<String> held) {
        jdbc.sql("DELETE FROM time_offer_slot WHERE offer_id IN (SELECT id FROM time_offer"
                        + " WHERE made_at < :before AND business_key NOT IN (:held))")
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .update();
        return jdbc.sql("DELETE FROM time_offer WHERE made_at < :before AND business_key NOT IN (:held)")
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .update();
    }
}
