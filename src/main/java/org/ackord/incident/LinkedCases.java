package org.ackord.incident;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases belong to which incident. */
@Repository
class LinkedCases {

    private static final int BATCH = 100;
    private static final String LINK =
            "INSERT INTO incident_case (incident_key, case_key, linked_by, linked_at, noted) VALUES (?, ?, ?, ?, FALSE)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LinkedCases(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Set<String> of(String key) {
        return jdbc.sql("SELECT case_key FROM incident_case WHERE incident_key = ?")
                .param(key)
                .query(String.class)
                .set();
    }

    /** Those that nobody has linked before. */
    void link(String key, Collection<String> caseKeys, String by, Instant at) {
        batches.batchUpdate(LINK, caseKeys, BATCH, (row, caseKey) -> {
            row.setString(1, key);
            row.setString(2, caseKey);
            row.setString(3, by);
            row.setObject(4, utc(at));
        });
    }

    /** How many cases were linked at which instant. */
    Map<Instant, Integer> linkedAt(String key) {
        var counts = new TreeMap<Instant, Integer>();
        jdbc.sql("SELECT linked_at, COUNT(*) AS cases FROM incident_case WHERE incident_key = ? GROUP BY linked_at")
                .param(key)
                .query(row -> {
                    counts.put(instant(row.getObject("linked_at", LocalDateTime.class)), row.getInt("cases"));
                });
        return counts;
    }

    /** The incidents of a case, by their keys. */
    List<String> incidentsOf(String caseKey) {
        return jdbc.sql("SELECT incident_key FROM incident_case WHERE case_key = ?")
                .param(caseKey)
                .query(String.class)
                .list();
    }

    /** How many cases each of these incidents has; one that has none is missing. */
    Map<String, Long> counts(Collection<String> keys) {
        if (keys.isEmpty()) return Map.of();
        return jdbc
                .sql("SELECT incident_key, COUNT(*) AS cases FROM incident_case WHERE incident_key IN (:keys)"
                        + " GROUP BY incident_key")
                .param("keys", keys)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> tiers(String key) {
        return jdbc.sql("SELECT DISTINCT c.tier FROM incident_case i JOIN support_case c ON c.case_key = i.case_key"
                        + " WHERE i.incident_key = ?")
                .param(key)
                .query(String.class)
                .set();
    }

    /** Those whose journey has not heard of the incident; they have after this. */
    List<String> takeUnnoted(String key) {
        var unnoted = jdbc.sql("SELECT case_key FROM incident_case WHERE incident_key = ? AND noted = FALSE")
                .param(key)
                .query(String.class)
                .list();
        jdbc.sql("UPDATE incident_case SET noted = TRUE WHERE incident_key = ? AND noted = FALSE")
                .param(key)
                .update();
        return unnoted;
    }

    /** Open cases about the same product that came in about that time and are linked with it by nobody, the newest first. */
    List<String> like(Incident incident, Instant from, Instant to, int most) {
        return jdbc.sql("SELECT c.case_key FROM support_case c WHERE c.product = ? AND c.received_at BETWEEN ? AND ?"
                        + " AND c.status NOT IN ('CLOSED', 'DISMISSED', 'WITHDRAWN') AND NOT EXISTS"
                        + " (SELECT 1 FROM incident_case i WHERE i.incident_key = ? AND i.case_key = c.case_key)"
                        + " ORDER BY c.received_at DESC LIMIT ?")
                .params(incident.service(), utc(from), utc(to), incident.key(), most)
                .query(String.class)
                .list();
    }
}
