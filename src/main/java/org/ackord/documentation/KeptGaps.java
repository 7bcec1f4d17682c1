package org.ackord.documentation;

import static org.ackord.privacy.Keys.neverEmpty;
import static org.ackord.privacy.Pseudonym.ERASED;
import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.util.Set;
import org.ackord.privacy.RetainedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a gap said goes with its case at the latest; how many there were, of which product, and what became of them stays. */
@Component
class KeptGaps implements RetainedData {

    private static final int BATCH = 500;
    private static final String OLD =
            " FROM documentation_gap WHERE noted_at < :before AND body <> '" + ERASED + "' AND case_key NOT IN (:held)";

    private final JdbcClient jdbc;

    KeptGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.CASES;
    }

    @Override
    public Due due(Instant before, Set<String> held) {
        return jdbc.sql("SELECT COUNT(*), MIN(noted_at)" + OLD)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(Due.of("words of documentation gaps"))
                .single();
    }

    @Override
    public int delete(Instant before, Set<String> held) {
        jdbc.sql("UPDATE documentation_list SET reason = NULL WHERE reason IS NOT NULL AND done_at < ?")
                .param(utc(before))
                .update();
        var old = jdbc.sql("SELECT id" + OLD + " ORDER BY noted_at LIMIT " + BATCH)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(Long.class)
                .list();
        if (old.isEmpty()) return 0;
        return jdbc.sql("UPDATE documentation_gap SET body = :erased WHERE id IN (:old)")
                .param("erased", ERASED)
                .param("old", old)
                .update();
    }
}
