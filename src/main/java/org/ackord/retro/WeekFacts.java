package org.ackord.retro;

import static org.ackord.time.Utc.orNull;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.ackord.time.SupportCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a week was like: verdicts of the ledger that fell in it, and what was told and declared in it. */
@Repository
class WeekFacts {

    private static final String VERDICTS = """
            SELECT p.state kind, NULL about, p.kind promise, p.party, COUNT(*) amount, NULL due_at, NULL happened_at
            FROM promise p WHERE p.state IN ('KEPT', 'MISSED') AND p.ended_at >= :since AND p.ended_at < :until
            GROUP BY p.state, p.kind, p.party ORDER BY p.kind, p.party, p.state""";

    private static final String MISSES = """
            SELECT 'MISS' kind, case_key about, kind promise, party, 1 amount, due_at, fulfilled_at happened_at
            FROM promise WHERE state = 'MISSED' AND ended_at >= :since AND ended_at < :until
            ORDER BY ended_at, case_key, id LIMIT :most""";

    private static final String ESCALATIONS = """
            SELECT 'ESCALATION' kind, p.case_key about, p.kind promise, p.party, e.escalation_level amount, p.due_at,
                   e.told_at happened_at
            FROM promise_escalation e JOIN promise p ON p.id = e.promise_id
            WHERE e.escalation_level > 0 AND e.told_at >= :since AND e.told_at < :until
            ORDER BY e.told_at, p.case_key, e.id LIMIT :most""";

    private static final String OFF_HOURS_ACKS = """
            SELECT 'OFF_HOURS_ACK' kind, case_key about, kind promise, party,
                   CASE WHEN state = 'KEPT' THEN 1 ELSE 0 END amount, due_at,
                   CASE WHEN state = 'KEPT' THEN ended_at ELSE fulfilled_at END happened_at
            FROM promise
            WHERE state IN ('KEPT', 'MISSED') AND kind = 'ACK' AND party = 'DUTY'
              AND ended_at >= :since AND ended_at < :until
            ORDER BY ended_at, case_key, id LIMIT :most""";

    private static final String INCIDENTS = """
            SELECT 'INCIDENT' kind, i.incident_key about, NULL promise, NULL party,
                   (SELECT COUNT(*) FROM incident_case c WHERE c.incident_key = i.incident_key) amount,
                   NULL due_at, i.declared_at happened_at
            FROM incident i WHERE i.declared_at >= :since AND i.declared_at < :until
            ORDER BY i.declared_at, i.incident_key LIMIT :most""";

    static final int MOST = 500;

    private final JdbcClient jdbc;
    private final SupportCalendar support;

    WeekFacts(JdbcClient jdbc, SupportCalendar support) {
        this.jdbc = jdbc;
        this.support = support;
    }

    /** From Monday to Sunday by the clocks of the team; of each kind at most 500. */
    List<Fact> of(Week week) {
        return Stream.of(
                        between(jdbc.sql(VERDICTS), week),
                        between(jdbc.sql(MISSES), week),
                        between(jdbc.sql(ESCALATIONS), week),
                        between(jdbc.sql(OFF_HOURS_ACKS), week),
                        between(jdbc.sql(INCIDENTS), week))
                .flatMap(List::stream)
                .toList();
    }

    private List<Fact> between(JdbcClient.StatementSpec statement, Week week) {
        return statement
                .param("since", utc(week.begins(support.zone())))
                .param("until", utc(week.ends(support.zone())))
                .param("most", MOST)
                .query(WeekFacts::fact)
                .list();
    }

    static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                Fact.Kind.valueOf(row.getString("kind")),
                row.getString("about"),
                row.getString("promise"),
                row.getString("party"),
                row.getLong("amount"),
                orNull(row, "due_at"),
                orNull(row, "happened_at"));
    }
}
