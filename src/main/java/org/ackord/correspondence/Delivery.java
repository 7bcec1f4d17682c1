package org.ackord.correspondence;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands queued mails to the mail server. A mail that was sent is never sent again; its Message-ID stays the same. */
@Service
@Transactional
class Delivery {

    private final Messages messages;
    private final MimeWriter writer;
    private final JavaMailSender server;
    private final Clock clock;

    Delivery(Messages messages, MimeWriter writer, JavaMailSender server, Clock clock) {
        this.messages = messages;
        this.writer = writer;
        this.server = server;
        this.clock = clock;
    }

    /**
     * @return why the mail was refused for good, without anyone's address; empty when it is delivered
     * @throws MailNotDelivered when it may go better later
     */
    Optional<String> deliver(String id) {
        var message = existing(id);
        if (message.state() == Message.State.SENT) return Optional.empty();
        try {
            server.send(writer.write(message, server.createMimeMessage()));
        } catch (MailException failed) {
            return Optional.of(refuse(message, SmtpFailure.of(failed)));
        }
        message.sent(clock.instant());
        return Optional.empty();
    }

    void queueAgain(String id, @Nullable Address instead) {
        existing(id).queueAgain(instead);
    }

    private static String refuse(Message message, SmtpFailure failure) {
        if (!failure.isPermanent()) throw new MailNotDelivered(message.getId(), failure.reason());
        message.refused(failure.reason(), failure.refused());
        return failure.reason();
    }

    private Message existing(String id) {
        return messages.findById(id).orElseThrow(() -> new IllegalStateException("no message " + id));
    }
}
