package org.ackord.survey;

import static org.ackord.privacy.Keys.neverEmpty;
import static org.ackord.privacy.Pseudonym.ERASED;
import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.util.Set;
import org.ackord.privacy.RetainedData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers wrote in surveys; the score stays. */
@Component
class KeptRemarks implements RetainedData {

    private static final String OLD =
            " from survey where answered_at < :before and remark <> '" + ERASED + "' and case_key not in (:held)";

    private final JdbcClient jdbc;

    KeptRemarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.SURVEYS;
    }

    @Override
    public Due due(Instant before, Set<String> held) {
        return jdbc.sql("select count(*), min(answered_at)" + OLD)
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .query(Due.of("remarks in surveys"))
                .single();
    }

    @Override
    public int delete(Instant before, Set<String> held) {
        return jdbc.sql("update survey set remark = '" + ERASED + "'" + OLD.replace(" from survey", ""))
                .param("before", utc(before))
                .param("held", neverEmpty(held))
                .update();
    }
}
