package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads mails as they really come. Whatever can be read is read. */
@Component
class MailParser {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final SupportSettings support;
    private final HeaderReader reader;
    private final Automatic automatic;

    MailParser(SupportSettings support) {
        this.support = support;
        this.reader = new HeaderReader(support);
        this.automatic = new Automatic(support);
    }

    /** @throws UnusableMail when no case can be made of it */
    InboundMail parse(RawMail raw) {
        try {
            return read(raw, LimitedMail.of(SESSION, raw.content()));
        } catch (MessagingException unreadable) {
            throw new UnusableMail("cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private InboundMail read(RawMail raw, MimeMessage mime) throws MessagingException {
        var headers = reader.read(mime, raw.givenSender());
        var body = MailBody.of(mime);
        var content = body.content(replyTo(mime, headers.from()));
        var parts = body.beside();
        var judgement = automatic.judge(mime, headers.from(), parts);
        return new InboundMail(
                raw.id(),
                raw.receivedAt(),
                headers,
                new MailContent(Cut.say(content.text(), raw.fullSize()), content.html(), content.enclosed()),
                raw.isReleased() ? judgement.released() : judgement,
                parts,
                raw.fullSize());
    }

    boolean isFromUs(Address from) {
        return support.owns(from.email());
    }

    static Optional<Address> sender(MimeMessage mime) throws MessagingException {
        return AddressHeaders.in(mime, "From").stream().findFirst();
    }

    /** What the raw mail has beside its words; the same at each reading. */
    List<ReceivedPart> attachments(RawMail raw) {
        try {
            return MailBody.of(LimitedMail.of(SESSION, raw.content())).attachments();
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    private static @Nullable String replyTo(MimeMessage mime, Address from) throws MessagingException {
        return AddressHeaders.in(mime, "Reply-To").stream()
                .map(Address::email)
                .filter(email -> !email.equalsIgnoreCase(from.email()))
                .findFirst()
                .orElse(null);
    }
}
