package org.ackord.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ackord.correspondence.RawMail.Place;
import org.ackord.correspondence.RawMail.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Mails as they came, kept before anything is made of them. Instants are stored in UTC whatever the zone of the machine. */
@Repository
@Transactional
class RawMails {

    private final JdbcClient jdbc;
    private final Clock clock;

    RawMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isKnown(Place place) {
        return jdbc.sql("select count(*) from raw_mail where mailbox = ? and uid_validity = ? and uid = ?")
                        .params(place.mailbox(), place.uidValidity(), place.uid())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Keeps a mail; one that is here already is counted and not kept twice.
     *
     * @param trouble why it goes straight into quarantine, null when it is fine
     * @return the id of a mail that is new and fine
     */
    Optional<String> store(Place place, Instant receivedAt, byte[] content, @Nullable String trouble) {
        var sha256 = Fingerprint.of(content);
        if (countAgain(sha256)) return Optional.empty();
        var id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into raw_mail (id, mailbox, uid_validity, uid, sha256, deliveries, received_at, stored_at, state,"
                                + " reason, content) values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)")
                .params(id, place.mailbox(), place.uidValidity(), place.uid(), sha256)
                .params(utc(receivedAt), utc(clock.instant()))
                .params((trouble == null ? State.STORED : State.QUARANTINED).name(), trouble, content)
                .update();
        return trouble == null ? Optional.of(id) : Optional.empty();
    }

    private boolean countAgain(String sha256) {
        return jdbc.sql("update raw_mail set deliveries = deliveries + 1 where sha256 = ?")
                        .param(sha256)
                        .update()
                > 0;
    }

    /** Those that were stored and not filed yet, the oldest first: usually none. */
    List<String> waiting() {
        return jdbc.sql("select id from raw_mail where state = 'STORED' order by stored_at limit 100")
                .query(String.class)
                .list();
    }

    /** Takes a stored mail for filing; whoever else wants it waits for our transaction and then finds it filed. */
    Optional<RawMail> claim(String id) {
        return jdbc.sql("select id, received_at, content from raw_mail where id = ? and state = 'STORED' for update")
                .param(id)
                .query(RawMails::row)
                .optional();
    }

    void mark(String id, State state, @Nullable String reason) {
        jdbc.sql("update raw_mail set state = ?, reason = ? where id = ?")
                .params(state.name(), reason, id)
                .update();
    }

    /** Adds to a mail that was filed what else there is to know about it. */
    void remark(String id, String reason) {
        jdbc.sql("update raw_mail set reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    Optional<RawMail> read(String id) {
        return jdbc.sql("select id, received_at, content from raw_mail where id = ?")
                .param(id)
                .query(RawMails::row)
                .optional();
    }

    private static RawMail row(ResultSet row, int number) throws SQLException {
        return new RawMail(
                row.getString("id"),
                row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBytes("content"));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
