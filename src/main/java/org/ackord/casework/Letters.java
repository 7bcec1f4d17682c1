package org.ackord.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.Outbox;
import org.ackord.correspondence.Templates;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails of a case: to the customer with the consultant in copy (R9), and notices to our own people. */
@Component
class Letters {

    private final Outbox outbox;
    private final Templates templates;
    private final Directory directory;
    private final BusinessHours hours;

    Letters(Outbox outbox, Templates templates, Directory directory, BusinessHours hours) {
        this.outbox = outbox;
        this.templates = templates;
        this.directory = directory;
        this.hours = hours;
    }

    /** What a person wrote to the customer. @return the id of the message */
    String written(SupportCase about, MessageKind kind, String author, String text, @Nullable Instant eta) {
        var name = directory.staff(author).map(Staff::name).orElse(author);
        var model = model(about, Map.of("text", text, "author", name));
        if (eta != null) model.put("eta", hours.local(eta));
        return toCustomer(about, kind, "answer", model, author);
    }

    /** A mail that no person wrote, by its template. @return the id of the message */
    String automatic(SupportCase about, MessageKind kind, String template, Map<String, ?> words) {
        return toCustomer(about, kind, template, model(about, words), null);
    }

    /** Tells our own people; whoever has no mail address, or is not there, is left out. */
    void notice(SupportCase about, String template, List<String> userIds, List<String> inCopy, Map<String, ?> words) {
        var to = addresses(userIds);
        if (to.isEmpty()) return;
        var rendered = templates.render(template, model(about, words));
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
            SupportCase about, MessageKind kind, String template, Map<String, Object> model, @Nullable String author) {
        var contact = directory.contact(about.view().contactId()).orElseThrow();
        var rendered = templates.render(template, model);
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

    private static Map<String, Object> model(SupportCase about, Map<String, ?> words) {
        var model = new HashMap<String, Object>(words);
        model.put("caseKey", about.key());
        model.put("subject", about.view().subject());
        return model;
    }
}
