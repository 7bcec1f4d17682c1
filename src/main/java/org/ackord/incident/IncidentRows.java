package org.ackord.incident;

import static org.ackord.time.Utc.at;
import static org.ackord.time.Utc.orNull;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ackord.casework.KeyNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of incidents. */
@Repository
class IncidentRows {

    private static final String SELECT =
            "SELECT incident_key, external_id, external_hash, severity, service, title, body,"
                    + " owner, owner_group, state, started_at, declared_at, declared_by, resolved_at, next_update_by FROM incident";

    private final JdbcClient jdbc;

    IncidentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String nextKey(Instant now) {
        return KeyNumbers.next(
                "I",
                jdbc.sql("INSERT INTO incident_number (taken_at) VALUES (?)").param(utc(now)));
    }

    void insert(Incident incident) {
        jdbc.sql(
                        "INSERT INTO incident (incident_key, external_id, external_hash, severity, service, title, body, owner,"
                                + " owner_group, state, started_at, declared_at, declared_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)")
                .params(incident.key(), incident.externalId(), incident.externalHash(), incident.severity())
                .params(incident.service(), incident.title(), incident.text())
                .params(incident.owner(), incident.ownerGroup())
                .params(utc(incident.startedAt()), utc(incident.declaredAt()), incident.declaredBy())
                .update();
    }

    Optional<Incident> find(String key) {
        return jdbc.sql(SELECT + " WHERE incident_key = ?")
                .param(key)
                .query(IncidentRows::incident)
                .optional();
    }

    /** One at a time: whoever wants the incident as well waits until the caller's transaction ends. */
    Optional<Incident> lock(String key) {
        return jdbc.sql(SELECT + " WHERE incident_key = ? FOR UPDATE")
                .param(key)
                .query(IncidentRows::incident)
                .optional();
    }

    Optional<Incident> findByExternalId(String externalId) {
        return jdbc.sql(SELECT + " WHERE external_id = ?")
                .param(externalId)
                .query(IncidentRows::incident)
                .optional();
    }

    /** Those that go on first, then the newest. */
    List<Incident> newest(int most) {
        return jdbc.sql(SELECT + " ORDER BY state, declared_at DESC, incident_key DESC LIMIT ?")
                .param(most)
                .query(IncidentRows::incident)
                .list();
    }

    List<Incident> all(Collection<String> keys) {
        if (keys.isEmpty()) return List.of();
        return jdbc.sql(SELECT + " WHERE incident_key IN (:keys) ORDER BY state, declared_at DESC, incident_key DESC")
                .param("keys", keys)
                .query(IncidentRows::incident)
                .list();
    }

    void promise(String key, Instant nextUpdateBy) {
        jdbc.sql("UPDATE incident SET next_update_by = ? WHERE incident_key = ?")
                .params(utc(nextUpdateBy), key)
                .update();
    }

    void resolve(String key, Instant at) {
        jdbc.sql(
                        "UPDATE incident SET state = 'RESOLVED', resolved_at = ?, next_update_by = NULL WHERE incident_key = ?")
                .params(utc(at), key)
                .update();
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getString("incident_key"),
                row.getString("external_id"),
                row.getString("external_hash"),
                row.getString("severity"),
                row.getString("service"),
                row.getString("title"),
                row.getString("body"),
                row.getString("owner"),
                row.getString("owner_group"),
                Incident.State.valueOf(row.getString("state")),
                at(row, "started_at"),
                at(row, "declared_at"),
                row.getString("declared_by"),
                orNull(row, "resolved_at"),
                orNull(row, "next_update_by"));
    }
}
