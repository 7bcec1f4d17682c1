package org.ackord.correspondence;

import static org.ackord.time.Utc.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.ackord.correspondence.QuarantinedMail.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The raw mails that staff may look at. The words that a list shows are read from a mail when it is shown for the first time,
 * whoever put it where it is, and kept beside it: a mail may be big.
 */
@Repository
@Transactional
class QuarantineRows {

    private static final String COLUMNS =
            "select id, state, reason, received_at, deliveries, given_sender, handled_by, handled_at, ";
    private static final String HEAD =
            "octet_length(content) size, substring(content, 1, %d) head".formatted(MailGlance.LOOKED_AT);
    private static final String LISTED = " from raw_mail where state = ? and listed_at is not null";
    private static final String PAGE = LISTED + " order by listed_at desc, id desc limit ? offset ?";
    private static final String ONE =
            " from raw_mail where id = ? and (listed_at is not null or handled_at is not null)";

    private final JdbcClient jdbc;

    QuarantineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(State state) {
        return jdbc.sql("select count(*)" + LISTED)
                .param(column(state))
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<QuarantinedMail> list(State state, int size, long offset) {
        jdbc.sql("select id from (select id, bytes" + PAGE + ") page where bytes is null")
                .params(column(state), size, offset)
                .query(String.class)
                .list()
                .forEach(id -> find(id).ifPresent(this::keepWords));
        return jdbc.sql(COLUMNS + "bytes size, shown_email, shown_name, shown_subject" + PAGE)
                .params(column(state), size, offset)
                .query((row, number) -> mail(row, kept(row)))
                .list();
    }

    Optional<QuarantinedMail> find(String id) {
        return jdbc.sql(COLUMNS + HEAD + ONE)
                .param(id)
                .query((row, number) -> mail(row, MailGlance.at(row.getBytes("head"))))
                .optional();
    }

    Optional<byte[]> original(String id) {
        return jdbc.sql("select content" + ONE)
                .param(id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    private void keepWords(QuarantinedMail mail) {
        var words = mail.header();
        jdbc.sql("update raw_mail set bytes = ?, shown_email = ?, shown_name = ?, shown_subject = ? where id = ?")
                .params(mail.bytes(), words.email(), words.name(), words.subject(), mail.id())
                .update();
    }

    private static MailGlance kept(ResultSet row) throws SQLException {
        return new MailGlance(
                row.getString("shown_email"), row.getString("shown_name"), row.getString("shown_subject"), null, null);
    }

    private static QuarantinedMail mail(ResultSet row, MailGlance header) throws SQLException {
        var reason = row.getString("reason");
        return new QuarantinedMail(
                row.getString("id"),
                state(row.getString("state"), reason),
                reason,
                instant(row.getObject("received_at", LocalDateTime.class)),
                row.getLong("size"),
                row.getInt("deliveries"),
                header,
                row.getString("given_sender"),
                row.getString("handled_by"),
                optional(row.getObject("handled_at", LocalDateTime.class)));
    }

    private static String column(State state) {
        return switch (state) {
            case WAITING -> "QUARANTINED";
            case DROPPED -> "DROPPED";
            case WITHHELD, RELEASED -> "FILED";
        };
    }

    private static State state(String column, @Nullable String reason) {
        return switch (RawMail.State.valueOf(column)) {
            case QUARANTINED -> State.WAITING;
            case DROPPED -> State.DROPPED;
            case FILED -> reason == null ? State.RELEASED : State.WITHHELD;
            case STORED, IGNORED -> State.RELEASED;
        };
    }

    private static @Nullable Instant optional(@Nullable LocalDateTime utc) {
        return utc == null ? null : instant(utc);
    }
}
