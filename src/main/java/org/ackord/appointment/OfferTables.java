package org.ackord.appointment;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ackord.time.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes are single statements that find their row unchanged or not at all; the count says whether they took effect. */
@Component
class OfferTables {

    private final JdbcClient jdbc;

    OfferTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(String id, String tokenHash, NewOffer wish, List<Instant> times, Instant at) {
        jdbc.sql("INSERT INTO time_offer (id, business_key, email, token_hash, subject, language_tag, zone_id,"
                        + " length_min, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, wish.businessKey(), wish.email(), tokenHash, wish.subject(), wish.language())
                .params(wish.zone().getId(), wish.length().toMinutes(), utc(at), utc(times.get(times.size() - 1)))
                .update();
        for (int i = 0; i < times.size(); i++)
            jdbc.sql("INSERT INTO time_offer_slot (offer_id, position_no, starts_at) VALUES (?, ?, ?)")
                    .params(id, i + 1, utc(times.get(i)))
                    .update();
    }

    Optional<OfferRow> byTokenHash(String tokenHash) {
        return jdbc.sql("SELECT * FROM time_offer WHERE token_hash = ?")
                .param(tokenHash)
                .query(OfferTables::row)
                .optional();
    }

    /** Those that have not passed, the earliest first. */
    List<Slot> slots(String offer, Instant now) {
        return jdbc.sql("SELECT position_no, starts_at FROM time_offer_slot WHERE offer_id = ? AND starts_at > ?"
                        + " ORDER BY position_no")
                .params(offer, utc(now))
                .query((row, number) -> new Slot(row.getInt(1), instant(row.getObject(2, LocalDateTime.class))))
                .list();
    }

    int answer(String offer, @Nullable Instant chosen, @Nullable String remark, Instant at) {
        return jdbc.sql("UPDATE time_offer SET answered_at = ?, chosen = ?, remark = ? WHERE id = ?"
                        + " AND answered_at IS NULL AND ended_at IS NULL AND expires_at > ?")
                .params(utc(at), chosen == null ? null : utc(chosen), remark, offer, utc(at))
                .update();
    }

    int endAllOf(String businessKey, Instant at) {
        return jdbc.sql("UPDATE time_offer SET ended_at = ?"
                        + " WHERE business_key = ? AND answered_at IS NULL AND ended_at IS NULL")
                .params(utc(at), businessKey)
                .update();
    }

    private static OfferRow row(ResultSet row, int number) throws SQLException {
        var chosen = Optional.ofNullable(row.getObject("chosen", LocalDateTime.class));
        return new OfferRow(
                row.getString("id"),
                row.getString("business_key"),
                row.getString("subject"),
                row.getString("language_tag"),
                ZoneId.of(row.getString("zone_id")),
                Duration.ofMinutes(row.getLong("length_min")),
                instant(row.getObject("expires_at", LocalDateTime.class)),
                row.getObject("ended_at") != null,
                row.getObject("answered_at") != null,
                chosen.map(Utc::instant).orElse(null));
    }
}
