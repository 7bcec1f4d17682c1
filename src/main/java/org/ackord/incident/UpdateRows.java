package org.ackord.incident;

import static org.ackord.time.Utc.at;
import static org.ackord.time.Utc.orNull;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what customers are told. The row of the incident is locked by whoever adds one. */
@Repository
class UpdateRows {

    private static final String SELECT =
            "SELECT incident_key, update_no, kind, body, written_at, written_by, next_update_by FROM incident_update";

    private final JdbcClient jdbc;

    UpdateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int insert(
            String key, IncidentUpdate.Kind kind, String text, Instant at, String by, @Nullable Instant nextUpdateBy) {
        int number = next(key);
        jdbc.sql("INSERT INTO incident_update (incident_key, update_no, kind, body, written_at, written_by,"
                        + " next_update_by) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(key, number, kind.name(), text, utc(at), by, nextUpdateBy == null ? null : utc(nextUpdateBy))
                .update();
        return number;
    }

    private int next(String key) {
        return jdbc.sql("SELECT COUNT(*) FROM incident_update WHERE incident_key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    /** In the order in which they were written. */
    List<IncidentUpdate> of(String key) {
        return jdbc.sql(SELECT + " WHERE incident_key = ? ORDER BY update_no")
                .param(key)
                .query(UpdateRows::update)
                .list();
    }

    IncidentUpdate one(String key, int number) {
        return jdbc.sql(SELECT + " WHERE incident_key = ? AND update_no = ?")
                .params(key, number)
                .query(UpdateRows::update)
                .single();
    }

    /** The last of each of these incidents, by its key. */
    Map<String, IncidentUpdate> last(Collection<String> keys) {
        var last = new HashMap<String, IncidentUpdate>();
        if (keys.isEmpty()) return last;
        jdbc.sql(SELECT + " WHERE incident_key IN (:keys) ORDER BY update_no")
                .param("keys", keys)
                .query(row -> {
                    last.put(row.getString("incident_key"), update(row, 0));
                });
        return last;
    }

    private static IncidentUpdate update(ResultSet row, int number) throws SQLException {
        return new IncidentUpdate(
                row.getInt("update_no"),
                IncidentUpdate.Kind.valueOf(row.getString("kind")),
                row.getString("body"),
                at(row, "written_at"),
                row.getString("written_by"),
                orNull(row, "next_update_by"));
    }
}
