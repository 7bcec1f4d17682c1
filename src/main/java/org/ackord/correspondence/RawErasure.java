package org.ackord.correspondence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ackord.privacy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Empties mails as they came. The row stays with its place and its fingerprint: else the same mail, still on the mail server,
 * would be taken for a new one.
 */
@Repository
class RawErasure {

    private static final String NO_MESSAGE =
            " from raw_mail r where octet_length(r.content) > 0 and not exists (select 1 from message m where m.raw_id = r.id)";

    private final JdbcClient jdbc;

    RawErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail that was set aside is beyond release from now on. */
    int empty(String rawId) {
        return jdbc.sql("update raw_mail set content = ?, reason = null, bytes = null, shown_email = null,"
                        + " shown_name = null, shown_subject = null, given_sender = null,"
                        + " state = case when state = 'FILED' then state else 'IGNORED' end"
                        + " where id = ? and octet_length(content) > 0")
                .params(new byte[0], rawId)
                .update();
    }

    /** Mails of the person that are in no case: in quarantine, dropped, ignored. */
    List<String> ofNoCase(Person person) {
        return jdbc.sql("select r.id" + NO_MESSAGE).query(String.class).list().stream()
                .filter(id -> isAbout(id, person))
                .toList();
    }

    /** Those that wait to be filed. */
    boolean isWaiting(Person person) {
        return jdbc.sql("select id from raw_mail where state = 'STORED'").query(String.class).list().stream()
                .anyMatch(id -> isAbout(id, person));
    }

    private boolean isAbout(String id, Person person) {
        var given = jdbc.sql("select given_sender from raw_mail where id = ? and lower(given_sender) = ?")
                .params(id, person.email())
                .query(String.class)
                .optional();
        return given.isPresent()
                || content(id)
                        .filter(mail -> new String(mail, ISO_8859_1)
                                .toLowerCase(Locale.ROOT)
                                .contains(person.email()))
                        .isPresent();
    }

    Optional<byte[]> content(String id) {
        return jdbc.sql("select content from raw_mail where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .filter(content -> content.length > 0);
    }

    /** Whether somebody else wrote it. */
    boolean isByAnother(String id, Person person) {
        return content(id)
                .map(RawErasure::from)
                .filter(from -> from.contains("@")
                        && !from.toLowerCase(Locale.ROOT).contains(person.email())
                        && !from.toLowerCase(Locale.ROOT).contains("mailer-daemon"))
                .isPresent();
    }

    private static String from(byte[] mail) {
        try {
            return String.valueOf(new InternetHeaders(new ByteArrayInputStream(mail)).getHeader("From", ","));
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    int redact(String id, Redaction redaction) {
        var mail = content(id);
        if (mail.isEmpty()) return 0;
        var redacted = redaction.of(mail.get());
        if (Arrays.equals(redacted, mail.get())) return 0;
        return jdbc.sql("update raw_mail set content = ? where id = ?")
                .params(redacted, id)
                .update();
    }
}
