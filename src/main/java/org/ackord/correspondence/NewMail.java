package org.ackord.correspondence;

import java.util.List;
import java.util.Locale;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written: who gets it and what it says. Sender, ids and threading are the outbox's business.
 *
 * @param automatic no person wrote it: it is marked so that no machine answers (RFC 3834 §5)
 * @param author the user who wrote it, null when nobody did
 * @param html null when it is made of the text
 * @param language that it is written in, null when nobody knows
 * @param calendar what calendars read of it, null when there is nothing for them
 */
public record NewMail(
        String caseKey,
        MessageKind kind,
        List<Address> to,
        List<Address> cc,
        String subject,
        String text,
        boolean automatic,
        @Nullable String author,
        @Nullable String html,
        @Nullable String language,
        @Nullable CalendarText calendar) {

    public NewMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        subject = SubjectLine.clean(subject);
        new Faults()
                .add(!kind.isMailed(), "kind", "is %s, which is never mailed".formatted(kind))
                .add(to.isEmpty(), "to", "needs at least one address")
                .add(text.isBlank(), "text", "is empty")
                .refuseIfAny();
    }

    /** A mail whose words come from no template. */
    public NewMail(
            String caseKey,
            MessageKind kind,
            List<Address> to,
            List<Address> cc,
            String subject,
            String text,
            boolean automatic,
            @Nullable String author) {
        this(caseKey, kind, to, cc, subject, text, automatic, author, null, null, null);
    }

    /** A mail as its template made it. */
    public static NewMail of(
            String caseKey,
            MessageKind kind,
            List<Address> to,
            List<Address> cc,
            Rendered words,
            @Nullable String author) {
        return new NewMail(
                caseKey,
                kind,
                to,
                cc,
                words.subject(),
                words.text(),
                author == null,
                author,
                words.html(),
                words.language(),
                null);
    }

    /** The same with a part for calendars. */
    public NewMail with(CalendarText part) {
        return new NewMail(caseKey, kind, to, cc, subject, text, automatic, author, html, language, part);
    }

    /** The customer's address by which caps are counted; null when a person wrote the mail, or our own staff gets it. */
    @Nullable
    String cappedAddress() {
        return automatic && kind != MessageKind.NOTICE ? to.get(0).email().toLowerCase(Locale.ROOT) : null;
    }
}
