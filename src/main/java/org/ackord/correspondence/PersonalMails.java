package org.ackord.correspondence;

import static org.ackord.time.Utc.instant;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ackord.privacy.Keys;
import org.ackord.privacy.Person;
import org.ackord.privacy.PersonExport;
import org.ackord.privacy.PersonalData;
import org.ackord.privacy.Pseudonym;
import org.ackord.privacy.Tally;
import org.ackord.search.SearchIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of a person: messages, mails as they came, files, drafts, and what we noted about the address. */
@Component
class PersonalMails implements PersonalData {

    private static final String COPIED = "case_key, kind, state, from_email, from_name, to_list, cc_list, reply_to,"
            + " subject, body, written_at, sent_at, language";

    private final MessageErasure messages;
    private final RawErasure raws;
    private final AttachmentErasure attachments;
    private final NoteErasure notes;
    private final SearchIndex search;
    private final JdbcClient jdbc;

    PersonalMails(
            MessageErasure messages,
            RawErasure raws,
            AttachmentErasure attachments,
            NoteErasure notes,
            SearchIndex search,
            JdbcClient jdbc) {
        this.messages = messages;
        this.raws = raws;
        this.attachments = attachments;
        this.notes = notes;
        this.search = search;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Instant> addresses() {
        var found = new HashMap<String, Instant>();
        jdbc.sql("select from_email, min(written_at) from message where kind = 'CUSTOMER'"
                        + " and from_email not like '%@erased.invalid' group by from_email")
                .query(row -> {
                    found.put(row.getString(1), instant(row.getObject(2, LocalDateTime.class)));
                });
        return found;
    }

    @Override
    public Set<String> names(String email) {
        return messages.namesOf(email);
    }

    @Override
    public Map<String, String> obstacles(Person person) {
        return raws.isWaiting(person)
                ? Map.of("mail", "a mail of this person is being filed; try again in a minute")
                : Map.of();
    }

    @Override
    public void export(Person person, PersonExport export) {
        var affected = messages.affected(person);
        export.section("messages", rows("message", COPIED, "id", ids(affected)));
        export.section(
                "decisions", rows("mail_decision", "case_key, what, reason, decided_at", "case_key", person.keys()));
        export.section("drafts", rows("draft", "case_key, body, reply, written_at", "case_key", person.keys()));
        export.section("bounces", rows("mail_recipient", "*", "address", Set.of(person.email())));
        var own = affected.stream().filter(message -> message.isBy(person)).toList();
        for (var message : own) if (message.rawId() != null) mail(message.rawId(), export);
        raws.ofNoCase(person).forEach(id -> mail(id, export));
        attachments
                .of(ids(own))
                .forEach(each -> export.file(
                        "attachments/%s-%s".formatted(each.id(), each.name()),
                        () -> Files.exists(attachments.file(each))
                                ? Files.newInputStream(attachments.file(each))
                                : null));
    }

    private List<Map<String, Object>> rows(String table, String columns, String by, Set<String> values) {
        return jdbc.sql("select %s from %s where %s in (:values)".formatted(columns, table, by))
                .param("values", values)
                .query()
                .listOfRows();
    }

    private void mail(String rawId, PersonExport export) {
        export.file(
                "mails/" + rawId + ".eml",
                () -> raws.content(rawId).map(ByteArrayInputStream::new).orElse(null));
    }

    private static Set<String> ids(List<AffectedMessage> messages) {
        return Keys.neverEmpty(messages.stream().map(AffectedMessage::id).collect(Collectors.toSet()));
    }

    @Override
    public void erase(Person person, Pseudonym pseudonym, Tally erased) {
        var redaction = new Redaction(person, pseudonym);
        var affected = messages.affected(person);
        search.rewrite(affected.stream().map(AffectedMessage::caseKey).toList());
        var own = affected.stream().filter(message -> message.isOf(person)).toList();
        own.forEach(message -> eraseOwn(message, person, redaction, erased));
        affected.stream()
                .filter(message -> !own.contains(message))
                .forEach(message -> redact(message, person, redaction, erased));
        for (var id : raws.ofNoCase(person))
            erased.add("raw_mail", raws.isByAnother(id, person) ? raws.redact(id, redaction) : raws.empty(id));
        erased.add("attachment", attachments.delete(ids(own)));
        notes.erase(person, ids(own), redaction, erased);
    }

    private void eraseOwn(AffectedMessage message, Person person, Redaction redaction, Tally erased) {
        if (message.rawId() != null) erased.add("raw_mail", raws.empty(message.rawId()));
        erased.add("message", messages.erase(message, message.isBy(person), redaction));
    }

    private void redact(AffectedMessage message, Person person, Redaction redaction, Tally erased) {
        var inOwnCase = person.cases().contains(message.caseKey());
        erased.add("message", messages.redact(message.id(), inOwnCase, redaction));
        if (message.rawId() != null) erased.add("raw_mail", raws.redact(message.rawId(), redaction));
    }
}
