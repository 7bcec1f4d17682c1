package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.util.Properties;
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
            return read(raw, new MimeMessage(SESSION, new SharedByteArrayInputStream(raw.content())));
        } catch (MessagingException unreadable) {
            throw new UnusableMail("cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private InboundMail read(RawMail raw, MimeMessage mime) throws MessagingException {
        var headers = reader.read(mime);
        var body = MailBody.of(mime);
        var parts = MailParts.of(mime);
        return new InboundMail(
                raw.id(),
                raw.receivedAt(),
                headers,
                new MailContent(body.text(), body.html()),
                automatic.judge(mime, headers.from(), parts),
                parts);
    }

    boolean isFromUs(Address from) {
        return support.owns(from.email());
    }
}
