package org.ackord.correspondence;

import java.util.List;
import java.util.Optional;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.springframework.stereotype.Component;

/**
 * Takes in what mail servers report about our mails. A report is believed when it came to the sealed return address of a mail
 * of ours or quotes its Message-ID, which only its recipients can know; else anyone could silence a customer. It is filed on
 * the case of that mail and never answered. When a recipient cannot be reached for good, a person has to act.
 */
@Component
class BounceDesk {

    static final String BOUNCED = "mail-bounced";
    static final String REFUSAL = "refusal";

    private final Messages messages;
    private final Correspondence correspondence;
    private final ReturnAddress returns;
    private final BounceRecord bounces;
    private final Processes processes;

    BounceDesk(
            Messages messages,
            Correspondence correspondence,
            ReturnAddress returns,
            BounceRecord bounces,
            Processes processes) {
        this.messages = messages;
        this.correspondence = correspondence;
        this.returns = returns;
        this.bounces = bounces;
        this.processes = processes;
    }

    /** @return whether the mail was a report about a mail of ours, and is dealt with */
    boolean takes(InboundMail mail, byte[] content) {
        if (!mail.isAutomatic()) return false;
        var report = DeliveryReport.in(content);
        var about = report.flatMap(this::subject);
        about.ifPresent(message -> file(message, report.orElseThrow(), mail));
        return about.isPresent();
    }

    private Optional<Message> subject(DeliveryReport report) {
        return report.sentTo().stream()
                .flatMap(address -> returns.messageOf(address).stream())
                .findFirst()
                .flatMap(messages::findById)
                .or(() -> quoted(report));
    }

    private Optional<Message> quoted(DeliveryReport report) {
        var hashes = report.messageIds().stream().map(MessageIds::hash).toList();
        return hashes.isEmpty()
                ? Optional.empty()
                : messages.withMessageIds(hashes).stream()
                        .filter(message -> message.kind().isMailed())
                        .findFirst();
    }

    private void file(Message message, DeliveryReport report, InboundMail mail) {
        correspondence.fileCustomerMessage(message.caseKey(), mail.asCustomerMessage());
        var failed = report.recipients().stream()
                .filter(DeliveryReport.Recipient::isFailed)
                .toList();
        if (failed.isEmpty()) bounces.noteNews(message, report.recipients());
        else if (bounces.note(message, failed)) askAPerson(message, failed);
    }

    private void askAPerson(Message message, List<DeliveryReport.Recipient> failed) {
        var facts = new Facts()
                .with(Outbox.MESSAGE, message.getId())
                .with(REFUSAL, failed.get(0).told());
        processes.startByMessage(BOUNCED, message.caseKey(), facts);
    }
}
