package org.ackord.correspondence;

import static org.ackord.privacy.Pseudonym.ERASED;

import java.util.Set;
import org.ackord.privacy.Person;
import org.ackord.privacy.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes a person out of what is beside the messages: drafts, reasons of decisions, notes about an address. */
@Repository
class NoteErasure {

    private final AttachmentErasure attachments;
    private final JdbcClient jdbc;

    NoteErasure(AttachmentErasure attachments, JdbcClient jdbc) {
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    void erase(Person person, Set<String> messageIds, Redaction redaction, Tally erased) {
        erased.add("draft", drafts(person, messageIds));
        erased.add("mail_decision", reasons(person, messageIds) + reasonsThatName(person, redaction));
        erased.add(
                "mail_recipient",
                jdbc.sql("delete from mail_recipient where lower(address) = ?")
                        .param(person.email())
                        .update());
    }

    /** A used draft of another case may be the letter that was just erased there. */
    private int drafts(Person person, Set<String> messageIds) {
        var ids = jdbc.sql("select id from draft where case_key in (:keys) or (used_at is not null and case_key in"
                        + " (select m.case_key from message m where m.id in (:ids)))")
                .param("keys", person.keys())
                .param("ids", messageIds)
                .query(String.class)
                .set();
        if (ids.isEmpty()) return 0;
        attachments.delete(ids);
        return jdbc.sql("delete from draft where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    private int reasons(Person person, Set<String> messageIds) {
        return jdbc.sql("update mail_decision set reason = :erased where reason <> :erased"
                        + " and (case_key in (:keys) or message_id in (:ids))")
                .param("erased", ERASED)
                .param("keys", person.keys())
                .param("ids", messageIds)
                .update();
    }

    private int reasonsThatName(Person person, Redaction redaction) {
        record Note(String id, String reason) {}
        var notes = jdbc.sql("select id, reason from mail_decision where locate(?, lower(reason)) > 0")
                .param(person.email())
                .query(Note.class)
                .list();
        for (var note : notes)
            jdbc.sql("update mail_decision set reason = ? where id = ?")
                    .params(redaction.of(note.reason), note.id)
                    .update();
        return notes.size();
    }
}
