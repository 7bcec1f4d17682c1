package org.ackord.casework;

import java.util.List;
import java.util.Map;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Languages;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.Outbox;
import org.ackord.correspondence.Templates;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails of a case: to the customer in their language with the consultant in copy (R9), and notices to our own people. */
@Component
class Letters {

    private final Outbox outbox;
    private final Templates templates;
    private final Directory directory;
    private final LetterModel model;

    Letters(Outbox outbox, Templates templates, Directory directory, LetterModel model) {
        this.outbox = outbox;
        this.templates = templates;
        this.directory = directory;
        this.model = model;
    }

    /** A mail that no person wrote, by its template. @return the id of the message */
    String automatic(SupportCase about, MessageKind kind, String template, Map<String, ?> words) {
        return send(mail(about, kind, template, words, null));
    }

    /** @return the id of the message */
    String send(NewMail mail) {
        return outbox.write(mail);
    }

    /** Tells the sender of a mail that it arrived, and of other people the consultant alone (R9). @return the id of the message */
    String receipt(SupportCase about, Address sender, String template, Map<String, ?> words) {
        var contact = contactOf(about);
        var rendered = templates.render(template, contact.language(), values(about, contact, words));
        return outbox.write(
                NewMail.of(about.key(), MessageKind.RECEIPT, List.of(sender), consultantOf(about), rendered, null));
    }

    /** Tells our own people; whoever has no mail address, or is not there, is left out. */
    void notice(SupportCase about, String template, List<String> userIds, List<String> inCopy, Map<String, ?> words) {
        var to = addresses(userIds);
        if (to.isEmpty()) return;
        var rendered = templates.render(template, Languages.ENGLISH, values(about, contactOf(about), words));
        outbox.write(NewMail.of(about.key(), MessageKind.NOTICE, to, addresses(inCopy), rendered, null));
    }

    /**
     * To the customer, not written yet.
     *
     * @param author null when nobody wrote it
     */
    NewMail mail(SupportCase about, MessageKind kind, String template, Map<String, ?> words, @Nullable String author) {
        var contact = contactOf(about);
        var rendered = templates.render(template, contact.language(), values(about, contact, words));
        var to = List.of(new Address(contact.email(), contact.name()));
        return NewMail.of(about.key(), kind, to, consultantOf(about), rendered, author);
    }

    Map<String, Object> values(SupportCase about, Contact contact, Map<String, ?> words) {
        var all = model.of(about, contact);
        all.putAll(words);
        return all;
    }

    Contact contactOf(SupportCase about) {
        return directory.contact(about.view().contactId()).orElseThrow();
    }

    private List<Address> consultantOf(SupportCase about) {
        var consultant = about.view().consultant();
        return consultant == null ? List.of() : addresses(List.of(consultant));
    }

    private List<Address> addresses(List<String> userIds) {
        return userIds.stream()
                .distinct()
                .flatMap(id -> directory.staff(id).stream())
                .filter(staff -> !staff.email().isBlank())
                .map(staff -> new Address(staff.email(), staff.name()))
                .toList();
    }
}
