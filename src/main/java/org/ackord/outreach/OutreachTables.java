package org.ackord.outreach;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.ackord.time.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom we want to reach. */
@Component
class OutreachTables {

    private final JdbcClient jdbc;

    OutreachTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(String id, NewOutreach whom, Instant at) {
        jdbc.sql("INSERT INTO outreach (id, business_key, occasion, contact_name, email, language_tag, zone_id,"
                        + " slack_channel, linkedin, phone, phone_kind, subject, starts_at, meeting_url, host, begun_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, whom.businessKey(), whom.occasion().name())
                .params(
                        whom.contactName(),
                        whom.email(),
                        whom.language(),
                        whom.zone().getId())
                .params(
                        whom.slackChannel(),
                        whom.linkedin(),
                        whom.phone(),
                        whom.phoneKind().name())
                .params(whom.subject(), utc(whom.startsAt()), whom.meetingUrl(), whom.host(), utc(at))
                .update();
    }

    Optional<Row> find(String id) {
        return jdbc.sql("SELECT * FROM outreach WHERE id = ?")
                .param(id)
                .query(OutreachTables::row)
                .optional();
    }

    Row of(String id) {
        return find(id).orElseThrow(() -> new IllegalStateException("there is no outreach " + id));
    }

    /** Once; what it said first stays. */
    void end(String id, boolean reached, Instant at) {
        jdbc.sql("UPDATE outreach SET ended_at = ?, reached = ? WHERE id = ? AND ended_at IS NULL")
                .params(utc(at), reached, id)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var ended = Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class));
        return new Row(row.getString("id"), whom(row), ended.map(Utc::instant).orElse(null));
    }

    private static NewOutreach whom(ResultSet row) throws SQLException {
        return new NewOutreach(
                row.getString("business_key"),
                Occasion.valueOf(row.getString("occasion")),
                row.getString("contact_name"),
                row.getString("email"),
                row.getString("language_tag"),
                ZoneId.of(row.getString("zone_id")),
                row.getString("slack_channel"),
                row.getString("linkedin"),
                row.getString("phone"),
                PhoneKind.valueOf(row.getString("phone_kind")),
                row.getString("subject"),
                instant(row.getObject("starts_at", LocalDateTime.class)),
                row.getString("meeting_url"),
                row.getString("host"));
    }
}
