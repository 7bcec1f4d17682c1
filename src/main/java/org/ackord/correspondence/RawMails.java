package org.ackord.correspondence;

import static org.ackord.time.Utc.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.ackord.correspondence.RawMail.State;
import org.ackord.time.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Mails as they came ({@link RawArrivals} keeps them). Instants are stored in UTC whatever the zone of the machine. */
@Repository
@Transactional
class RawMails {

    /** A person's hand leads from quarantine to every other state. */
    private static final String MAIL = "select id, received_at, content, given_sender, full_size,"
            + " (state <> 'QUARANTINED' and handled_by is not null) released from raw_mail where id = ?";

    private final JdbcClient jdbc;

    RawMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were stored and not filed yet, the oldest first: usually none. */
    List<String> waiting() {
        return jdbc.sql("select id from raw_mail where state = 'STORED' order by stored_at limit 100")
                .query(String.class)
                .list();
    }

    /** When the oldest of them was stored. */
    Optional<Instant> oldestWaiting() {
        return jdbc.sql("select stored_at from raw_mail where state = 'STORED' order by stored_at limit 1")
                .query(LocalDateTime.class)
                .optional()
                .map(Utc::instant);
    }

    long quarantined() {
        return jdbc.sql("select count(*) from raw_mail where state = 'QUARANTINED'")
                .query(Long.class)
                .single();
    }

    /** Takes a stored mail for filing; whoever else wants it waits for our transaction and then finds it filed. */
    Optional<RawMail> claim(String id) {
        return jdbc.sql(MAIL + " and state = 'STORED' for update")
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

    /** Sets a stored mail aside; one that somebody else has filed meanwhile stays filed. */
    void quarantine(String id, String reason) {
        jdbc.sql("update raw_mail set state = 'QUARANTINED', reason = ? where id = ? and state = 'STORED'")
                .params(reason, id)
                .update();
    }

    Optional<RawMail> read(String id) {
        return jdbc.sql(MAIL).param(id).query(RawMails::row).optional();
    }

    private static RawMail row(ResultSet row, int number) throws SQLException {
        return new RawMail(
                row.getString("id"),
                instant(row.getObject("received_at", LocalDateTime.class)),
                row.getBytes("content"),
                row.getString("given_sender"),
                row.getObject("full_size", Long.class),
                row.getBoolean("released"));
    }
}
