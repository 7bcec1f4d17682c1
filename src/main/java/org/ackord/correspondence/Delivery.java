package org.ackord.correspondence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.ackord.engine.Postponed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands queued mails to the mail server. A mail that was sent is never sent again; its Message-ID stays the same. */
@Service
@Transactional
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Messages messages;
    private final Postman postman;
    private final MailPause pause;
    private final PendingRecipients pending;
    private final MailRecipients recipients;
    private final Clock clock;

    Delivery(
            Messages messages,
            Postman postman,
            MailPause pause,
            PendingRecipients pending,
            MailRecipients recipients,
            Clock clock) {
        this.messages = messages;
        this.postman = postman;
        this.pause = pause;
        this.pending = pending;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * In a transaction of its own: what the mail server has taken stays taken, whatever becomes of the step that asked for it.
     * A step that is executed again is told the same.
     *
     * @return why the mail was refused for good, by some of its recipients or all, without anyone's address; empty when it is
     *     delivered
     * @throws MailNotDelivered when it may go better later
     * @throws Postponed while nothing can be sent
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<String> deliver(String id) {
        var message = claimed(id);
        if (message.status().state() != MessageStatus.State.QUEUED)
            return message.status().refusalOfServer();
        boolean isProbe = pause.isOn();
        if (isProbe)
            pause.waitUntil().ifPresent(until -> {
                throw new Postponed(until, "no mail is sent for now", null);
            });
        var failure = postman.take(message);
        if (isProbe && failure.map(SmtpFailure::letsUsIn).orElse(true)) pause.end();
        failure.ifPresentOrElse(why -> note(message, why), () -> sent(message));
        return failure.map(SmtpFailure::reason);
    }

    void queueAgain(String id, @Nullable Address instead) {
        existing(id).queueAgain(instead);
    }

    private void sent(Message message) {
        message.status().sent(clock.instant());
        LOG.info("The mail server has taken message {}", message.getId());
    }

    private void note(Message message, SmtpFailure failure) {
        switch (failure.kind()) {
            case LOGIN -> throw paused(message, failure);
            case TEMPORARY -> throw later(message, failure);
            case PERMANENT -> refuse(message, failure);
        }
    }

    private Postponed paused(Message message, SmtpFailure failure) {
        var incident = "Mail %s is not sent, nor is any other: the mail server refuses our login (%s)"
                .formatted(message.getId(), failure.reason());
        var isFirst = pause.begin(failure.reason());
        return new Postponed(clock.instant().plus(MailPause.PROBE_EVERY), failure.reason(), isFirst ? incident : null);
    }

    private MailNotDelivered later(Message message, SmtpFailure failure) {
        if (failure.isPartial()) {
            var waiting = new ArrayList<>(failure.waiting());
            waiting.addAll(failure.refused());
            pending.noteAfterwards(message.getId(), waiting);
        }
        return new MailNotDelivered(message.getId(), failure.reason());
    }

    private void refuse(Message message, SmtpFailure failure) {
        for (var address : failure.refused()) recipients.bounced(address.email(), failure.status());
        if (failure.isPartial()) message.status().sentExceptTo(failure.reason(), failure.refused(), clock.instant());
        else message.status().refused(failure.reason(), failure.refused());
    }

    /** A job whose lock has run out while it waited its turn is executed twice, perhaps at the same time. */
    private Message claimed(String id) {
        return messages.claim(id).orElseThrow(() -> new IllegalStateException("no message " + id));
    }

    private Message existing(String id) {
        return messages.findById(id).orElseThrow(() -> new IllegalStateException("no message " + id));
    }
}
