package org.ackord.shift;

import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of colleagues who were asked to take a task over, and of what they said. */
@Repository
class Offers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void make(String handoverId, String colleague) {
        jdbc.sql("INSERT INTO handover_offer (handover_id, colleague, offered_at) VALUES (?, ?, ?)")
                .params(handoverId, colleague, utc(clock.instant()))
                .update();
    }

    /** Answers the offer that is open; one that was answered stays. */
    void answer(String handoverId, String answer) {
        jdbc.sql("UPDATE handover_offer SET answer = ?, answered_at = ? WHERE handover_id = ? AND answer IS NULL")
                .params(answer, utc(clock.instant()), handoverId)
                .update();
    }

    Set<String> asked(String handoverId) {
        return jdbc.sql("SELECT colleague FROM handover_offer WHERE handover_id = ?")
                .param(handoverId)
                .query(String.class)
                .set();
    }

    /** Who has accepted, or is being asked, other tasks of the same case that were left behind in the same time away. */
    Set<String> ofSameCase(Handover handover, boolean accepted) {
        return jdbc.sql("SELECT o.colleague FROM handover_offer o JOIN handover h ON h.id = o.handover_id"
                        + " WHERE h.case_key = ? AND h.user_id = ? AND h.off_since = ? AND h.id <> ?"
                        + " AND (o.answer = 'ACCEPTED' OR (o.answer IS NULL AND ?))")
                .params(handover.caseKey(), handover.userId(), utc(handover.offSince()), handover.id(), !accepted)
                .query(String.class)
                .set();
    }
}
