package org.ackord.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says when an automatic mail must not leave, counting the rows of those that did: two machines that answer each other stop,
 * also across nodes (RFC 3834 §2). Clocks of nodes may differ a little, so what was written a minute ahead counts too.
 */
@Component
class OutgoingCaps {

    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Messages messages;
    private final MailRecipients recipients;
    private final OutgoingSettings settings;
    private final Clock clock;

    OutgoingCaps(Messages messages, MailRecipients recipients, OutgoingSettings settings, Clock clock) {
        this.messages = messages;
        this.recipients = recipients;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who else writes to the same customer's address waits until our transaction is over. */
    Optional<Cap> against(NewMail mail) {
        var address = mail.cappedAddress();
        if (address == null) return Optional.ofNullable(ofNotices(mail));
        if (mail.to().get(0).isUnknown())
            return Optional.of(new Cap(Cap.Cause.NOBODY, "nobody can be written to: the sender is unknown"));
        recipients.lock(address);
        var cap = ofBounces(address);
        if (cap == null && mail.kind() == MessageKind.RECEIPT) cap = ofReceipts(address);
        if (cap == null) cap = ofLoop(address);
        return Optional.ofNullable(cap == null ? ofAll() : cap);
    }

    private @Nullable Cap ofBounces(String address) {
        return recipients.isDead(address, settings.bounces())
                ? new Cap(Cap.Cause.BOUNCES, "mails to this address came back %s times".formatted(settings.bounces()))
                : null;
    }

    private @Nullable Cap ofReceipts(String address) {
        var every = settings.receiptEvery();
        if (automatic(address, MessageKind.RECEIPT, every) > 0)
            return new Cap(
                    Cap.Cause.RECEIPTS,
                    "a receipt went to this address less than %s min ago".formatted(every.toMinutes()));
        return automatic(address, MessageKind.RECEIPT, Duration.ofDays(1)) >= settings.receiptsPerDay()
                ? new Cap(Cap.Cause.RECEIPTS, settings.receiptsPerDay() + " receipts went to this address today")
                : null;
    }

    private @Nullable Cap ofLoop(String address) {
        return automatic(address, null, Duration.ofHours(1)) >= settings.automaticPerHour()
                ? new Cap(
                        Cap.Cause.LOOP,
                        "%s automatic mails went to this address within an hour".formatted(settings.automaticPerHour()))
                : null;
    }

    private @Nullable Cap ofAll() {
        return messages.countAutomatic(ago(Duration.ofMinutes(1)), latest()) >= settings.automaticPerMinute()
                ? new Cap(Cap.Cause.FLOOD, settings.automaticPerMinute() + " automatic mails left within a minute")
                : null;
    }

    private @Nullable Cap ofNotices(NewMail mail) {
        return messages.countNotices(mail.caseKey(), ago(Duration.ofHours(1)), latest()) >= settings.noticesPerHour()
                ? new Cap(Cap.Cause.NOTICES, settings.noticesPerHour() + " notices about this case left within an hour")
                : null;
    }

    private long automatic(String address, @Nullable MessageKind kind, Duration within) {
        return messages.countAutomatic(address, kind, ago(within), latest());
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    private Instant latest() {
        return clock.instant().plus(SKEW);
    }
}
