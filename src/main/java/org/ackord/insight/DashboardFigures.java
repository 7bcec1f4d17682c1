package org.ackord.insight;

import static org.ackord.time.Utc.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ackord.promise.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts in the database, never in memory: each figure is one statement over an index. */
@Repository
@Transactional(readOnly = true)
class DashboardFigures {

    private static final String TODAY = """
            SELECT t.party, t.product, SUM(t.kept), SUM(t.at_risk), SUM(t.missed) FROM (
              SELECT p.party, c.product, CASE WHEN p.state = 'KEPT' THEN 1 ELSE 0 END kept, 0 at_risk,
                     CASE WHEN p.state = 'MISSED' THEN 1 ELSE 0 END missed
              FROM promise p JOIN support_case c ON c.case_key = p.case_key
              WHERE p.state IN ('KEPT', 'MISSED') AND p.ended_at >= :since
              UNION ALL
              SELECT p.party, c.product, 0, 1, 0
              FROM promise p JOIN support_case c ON c.case_key = p.case_key
              WHERE p.state = 'RUNNING' AND p.warn_at <= :now AND p.due_at >= :now
            ) t GROUP BY t.party, t.product ORDER BY t.party, t.product""";

    private static final String AGES = """
            SELECT CASE WHEN received_at > :d1 THEN 0 WHEN received_at > :d3 THEN 1 WHEN received_at > :d7 THEN 2
                        WHEN received_at > :d30 THEN 3 ELSE 4 END age, COUNT(*)
            FROM support_case WHERE status IN ('OPEN', 'WAITING', 'ANSWERED') GROUP BY age""";

    /** The first rows of each state lie together in the index promise_owed; ten cases are among them. */
    private static final String URGENT = """
            SELECT case_key FROM (
              (SELECT case_key, due_at FROM promise WHERE state = 'RUNNING' AND settled_at IS NULL
               ORDER BY due_at, case_key LIMIT 500)
              UNION ALL
              (SELECT case_key, due_at FROM promise WHERE state = 'MISSED' AND settled_at IS NULL
               ORDER BY due_at, case_key LIMIT 500)
            ) t GROUP BY case_key ORDER BY MIN(due_at), case_key LIMIT :most""";

    private static final List<Integer> BOUNDS = List.of(0, 1, 3, 7, 30);

    private final JdbcClient jdbc;

    DashboardFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Dashboard.Tally> today(Instant since, Instant now) {
        return jdbc.sql(TODAY)
                .param("since", utc(since))
                .param("now", utc(now))
                .query((row, number) -> new Dashboard.Tally(
                        Party.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    /** The youngest first; every age is there. */
    List<Dashboard.Age> ages(Instant now) {
        var counts = new long[BOUNDS.size()];
        jdbc.sql(AGES)
                .param("d1", utc(now.minus(Duration.ofDays(1))))
                .param("d3", utc(now.minus(Duration.ofDays(3))))
                .param("d7", utc(now.minus(Duration.ofDays(7))))
                .param("d30", utc(now.minus(Duration.ofDays(30))))
                .query(row -> {
                    counts[row.getInt(1)] = row.getLong(2);
                });
        var ages = new ArrayList<Dashboard.Age>();
        for (int i = 0; i < counts.length; i++) {
            var to = i + 1 < counts.length ? BOUNDS.get(i + 1) : null;
            ages.add(new Dashboard.Age(BOUNDS.get(i), to, counts[i]));
        }
        return ages;
    }

    List<String> urgent(int most) {
        return jdbc.sql(URGENT).param("most", most).query(String.class).list();
    }
}
