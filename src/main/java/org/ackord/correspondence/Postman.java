package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Takes one mail to the mail server. Receipts go without a return address, so that nothing answers them (RFC 3834 §3.3); to a
 * server that takes no such mail, as some do against RFC 5321 §4.5.5, with that of any other mail.
 */
@Component
class Postman {

    private final MimeWriter writer;
    private final ReturnAddress returns;
    private final JavaMailSender server;

    Postman(MimeWriter writer, ReturnAddress returns, JavaMailSender server) {
        this.writer = writer;
        this.returns = returns;
        this.server = server;
    }

    /** @return what went wrong; empty when the server took it for everybody who had to get it still */
    Optional<SmtpFailure> take(Message message) {
        if (message.kind() != MessageKind.RECEIPT) return take(message, returns.of(message));
        var failure = take(message, ReturnAddress.NONE);
        return failure.filter(SmtpFailure::mayBeTheSender).isPresent() ? take(message, returns.of(message)) : failure;
    }

    private Optional<SmtpFailure> take(Message message, String returnAddress) {
        try {
            server.send(enveloped(message, returnAddress));
            return Optional.empty();
        } catch (MailException failed) {
            return Optional.of(SmtpFailure.of(failed));
        }
    }

    private OutgoingMail enveloped(Message message, String returnAddress) {
        try {
            var mail = new OutgoingMail(server.createMimeMessage().getSession());
            writer.write(message, mail);
            mail.setEnvelopeFrom(returnAddress);
            mail.setEnvelopeTo(message.pending());
            return mail;
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("message %s makes no mail".formatted(message.getId()), unwritable);
        }
    }
}
