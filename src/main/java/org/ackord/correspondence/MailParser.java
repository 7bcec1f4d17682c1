package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads mails as they really come. Whatever can be read is read; without a usable sender there is nobody to answer. */
@Component
class MailParser {

    private static final int MOST_RECIPIENTS = 50;
    private static final int LONGEST_NAME = 200;
    private static final Session SESSION = Session.getInstance(new Properties());

    private final SupportSettings support;

    MailParser(SupportSettings support) {
        this.support = support;
    }

    /** @throws UnusableMail when no case can be made of it */
    InboundMail parse(RawMail raw) {
        HeaderBlock.check(raw.content());
        try {
            return read(raw, new MimeMessage(SESSION, new SharedByteArrayInputStream(raw.content())));
        } catch (MessagingException unreadable) {
            throw new UnusableMail("cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private InboundMail read(RawMail raw, MimeMessage mime) throws MessagingException {
        var from = sender(mime).or(() -> given(raw)).orElseThrow(() -> new UnusableMail("has no usable From address"));
        var body = MailBody.of(mime);
        return new InboundMail(
                raw.id(),
                raw.receivedAt(),
                headers(mime, from),
                new MailContent(Cut.say(body.text(), raw.fullSize()), body.html()),
                judge(mime, from),
                raw.fullSize());
    }

    private static MailHeaders headers(MimeMessage mime, Address from) throws MessagingException {
        return new MailHeaders(
                from,
                recipients(mime),
                SubjectLine.clean(HeaderText.decoded(mime.getHeader("Subject", null))),
                first(MessageIds.in(mime.getHeader("Message-ID", " "))),
                first(MessageIds.in(mime.getHeader("In-Reply-To", " "))),
                MessageIds.in(mime.getHeader("References", " ")));
    }

    private Judgement judge(MimeMessage mime, Address from) throws MessagingException {
        return isFromUs(from)
                ? new Judgement(MailNature.AUTOMATIC, "came from our own address")
                : Automatic.judge(mime, from);
    }

    boolean isFromUs(Address from) {
        return from.email().equalsIgnoreCase(support.sender().email());
    }

    private static Optional<Address> given(RawMail raw) {
        return Optional.ofNullable(raw.givenSender()).map(email -> Address.of("from", email, null));
    }

    static Optional<Address> sender(MimeMessage mime) throws MessagingException {
        return addresses(mime, "From").stream()
                .flatMap(each -> address(each).stream())
                .findFirst();
    }

    private static List<String> recipients(MimeMessage mime) throws MessagingException {
        var all = new ArrayList<InternetAddress>(addresses(mime, "To"));
        all.addAll(addresses(mime, "Cc"));
        return all.stream()
                .flatMap(each -> address(each).stream())
                .map(Address::email)
                .limit(MOST_RECIPIENTS)
                .toList();
    }

    private static List<InternetAddress> addresses(MimeMessage mime, String header) throws MessagingException {
        var value = mime.getHeader(header, ",");
        if (value == null) return List.of();
        try {
            return List.of(InternetAddress.parseHeader(HeaderText.unicode(value), false));
        } catch (AddressException garbage) {
            return List.of();
        }
    }

    private static Optional<Address> address(InternetAddress internet) {
        try {
            return Optional.of(Address.of("from", String.valueOf(internet.getAddress()), name(internet)));
        } catch (FaultyInput unusable) {
            return Optional.empty();
        }
    }

    private static @Nullable String name(InternetAddress internet) {
        var personal = internet.getPersonal();
        return personal == null ? null : SubjectLine.cut(SubjectLine.oneLine(personal), LONGEST_NAME);
    }

    private static @Nullable String first(List<String> ids) {
        return ids.isEmpty() ? null : ids.get(0);
    }
}
