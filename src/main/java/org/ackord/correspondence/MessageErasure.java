package org.ackord.correspondence;

import static org.ackord.privacy.Pseudonym.ERASED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ackord.privacy.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes a person out of messages. Rows stay, so that a conversation of others keeps its order. */
@Repository
class MessageErasure {

    private static final String COLUMNS = "id, case_key, kind, automatic, from_email, to_list, cc_list, raw_id";
    private static final List<String> MENTIONING = List.of(
            "from_email",
            "to_list",
            "cc_list",
            "reply_to",
            "refused_list",
            "pending_list",
            "automatic_to",
            "body",
            "html");
    private static final List<String> REDACTED =
            List.of("from_email", "to_list", "cc_list", "reply_to", "refused_list", "pending_list", "automatic_to");
    private static final List<String> WORDS =
            List.of("from_name", "subject", "body", "html", "remarks", "refusal", "in_reply_to", "reference_ids");

    private final JdbcClient jdbc;

    MessageErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AffectedMessage> affected(Person person) {
        var mentioning = String.join(
                " or ",
                MENTIONING.stream()
                        .map(column -> "locate(:email, lower(" + column + ")) > 0")
                        .toList());
        return jdbc.sql("select " + COLUMNS + " from message where case_key in (:keys) or " + mentioning
                        + " order by seq")
                .param("keys", person.keys())
                .param("email", person.email())
                .query(AffectedMessage.class)
                .list();
    }

    Set<String> namesOf(String email) {
        return jdbc.sql("select distinct from_name from message where lower(from_email) = ? and from_name is not null")
                .param(email)
                .query(String.class)
                .set();
    }

    /** @return how many rows changed: 0 when the words were erased before */
    int erase(AffectedMessage message, boolean byPerson, Redaction redaction) {
        jdbc.sql("delete from message_html where id = ?").param(message.id()).update();
        eraseCalendar(message.id());
        redact(message.id(), REDACTED, redaction);
        return jdbc.sql("update message set subject = :erased, body = :erased, html = null, message_id = null,"
                        + " message_id_hash = null, in_reply_to = null, reference_ids = '', external_id = null,"
                        + " external_hash = null, raw_id = null, remarks = null, refusal = null,"
                        + " from_name = case when :byPerson = 1 then null else from_name end,"
                        + " state = case when state = 'QUEUED' then 'WITHHELD' else state end,"
                        + " version = version + 1 where id = :id and (body <> :erased or subject <> :erased)")
                .param("erased", ERASED)
                .param("byPerson", byPerson ? 1 : 0)
                .param("id", message.id())
                .update();
    }

    /** What somebody else wrote: only the address and the names go, and the subject where the case was the person's. */
    int redact(String id, boolean ownCase, Redaction redaction) {
        int changed = redact(id, REDACTED, redaction) + redact(id, WORDS, redaction) + redactHtml(id, redaction);
        changed += eraseCalendar(id);
        if (ownCase)
            changed += jdbc.sql("update message set subject = ? where id = ? and subject <> ?")
                    .params(ERASED, id, ERASED)
                    .update();
        return Math.min(changed, 1);
    }

    private int redact(String id, List<String> columns, Redaction redaction) {
        Map<String, Object> row = jdbc.sql("select " + String.join(", ", columns) + " from message where id = ?")
                .param(id)
                .query()
                .singleRow();
        int changed = 0;
        for (var column : columns) {
            if (!(row.get(column) instanceof String text)) continue;
            var redacted = redaction.of(text);
            if (text.equals(redacted)) continue;
            changed += jdbc.sql("update message set " + column + " = ?, version = version + 1 where id = ?")
                    .params(redacted, id)
                    .update();
        }
        return changed;
    }

    /** An answer or address of this person may stand among those of the others: what is for calendars goes as a whole. */
    private int eraseCalendar(String id) {
        return jdbc.sql("delete from message_calendar where id = ?").param(id).update();
    }

    private int redactHtml(String id, Redaction redaction) {
        var html = jdbc.sql("select body from message_html where id = ?")
                .param(id)
                .query(String.class)
                .optional();
        if (html.isEmpty() || html.get().equals(redaction.of(html.get()))) return 0;
        return jdbc.sql("update message_html set body = ? where id = ?")
                .params(redaction.of(html.get()), id)
                .update();
    }
}
