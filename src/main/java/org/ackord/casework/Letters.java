package org.ackord.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.Outbox;
import org.ackord.correspondence.Rendered;
import org.ackord.correspondence.Templates;
import org.ackord.directory.Contact;
import org.ackord.directory.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails of a case: to the customer with the consultant in copy (R9), and notices to our own people. */
@Component
class Letters {

    private final Outbox outbox;
    private final Templates templates;
    private final Directory directory;
    private final LetterModel model;
    private final BusinessHours hours;

    Letters(Outbox outbox, Templates templates, Directory directory, LetterModel model, BusinessHours hours) {
        this.outbox = outbox;
        this.templates = templates;
        this.directory = directory;
        this.model = model;
        this.hours = hours;
    }

    /** What a person wrote to the customer. @return the id of the message */
    String written(SupportCase about, MessageKind kind, String author, String text, @Nullable Instant eta) {
        var words = new HashMap<String, Object>(Map.of("text", text));
        directory.staff(author).ifPresent(staff -> words.put("author", staff.name()));
        if (eta != null) words.put("eta", hours.local(eta));
        return toCustomer(about, kind, "answer", words, author);
    }

    /** A mail that no person wrote, by its template. @return the id of the message */
    String automatic(SupportCase about, MessageKind kind, String template, Map<String, ?> words) {
        return toCustomer(about, kind, template, words, null);
    }

    /** Tells the sender of a mail, and nobody else, that it arrived. @return the id of the message */
    String receipt(SupportCase about, Address sender, String template, Map<String, ?> words) {
        var rendered = rendered(about, contactOf(about), template, words);
        return outbox.write(new NewMail(
                about.key(),
                MessageKind.RECEIPT,
                List.of(sender),
                List.of(),
                rendered.subject(),
                rendered.text(),
                true,
                null));
    }

    /** Tells our own people; whoever has no mail address, or is not there, is left out. */
    void notice(SupportCase about, String template, List<String> userIds, List<String> inCopy, Map<String, ?> words) {
        var to = addresses(userIds);
        if (to.isEmpty()) return;
        var rendered = rendered(about, contactOf(about), template, words);
        outbox.write(new NewMail(
                about.key(),
                MessageKind.NOTICE,
                to,
                addresses(inCopy),
                rendered.subject(),
                rendered.text(),
                true,
                null));
    }

    private String toCustomer(
            SupportCase about, MessageKind kind, String template, Map<String, ?> words, @Nullable String author) {
        var contact = contactOf(about);
        var rendered = rendered(about, contact, template, words);
        return outbox.write(new NewMail(
                about.key(),
                kind,
                List.of(new Address(contact.email(), contact.name())),
                consultantOf(about),
                rendered.subject(),
                rendered.text(),
                author == null,
                author));
    }

    private Rendered rendered(SupportCase about, Contact contact, String template, Map<String, ?> words) {
        var all = model.of(about, contact);
        all.putAll(words);
        return templates.render(template, all);
    }

    private Contact contactOf(SupportCase about) {
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
