package org.ackord.correspondence;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Notes what a delivery report says: on the message, for its case, and for the address that could not be reached. */
@Component
class BounceRecord {

    private final DecisionLog decisions;
    private final MailRecipients recipients;

    BounceRecord(DecisionLog decisions, MailRecipients recipients) {
        this.decisions = decisions;
        this.recipients = recipients;
    }

    /** Delayed, relayed, delivered: nobody has to do anything. */
    void noteNews(Message message, List<DeliveryReport.Recipient> reported) {
        for (var each : reported)
            decisions.note(message.caseKey(), message.getId(), "delivery report", "the mail is " + each.told());
    }

    /** @return whether a person has to hear of it: nobody does yet */
    boolean note(Message message, List<DeliveryReport.Recipient> failed) {
        var isNew = message.status().state() == MessageStatus.State.SENT;
        var reason = failed.get(0).told();
        decisions.note(message.caseKey(), message.getId(), isNew ? "bounced" : "bounced again", "the mail " + reason);
        if (isNew) failed.stream().filter(DeliveryReport.Recipient::isPermanent).forEach(each -> count(message, each));
        if (isNew) message.status().bounced(reason, reached(message, failed));
        return isNew;
    }

    private void count(Message message, DeliveryReport.Recipient failed) {
        reached(message, List.of(failed)).forEach(address -> recipients.bounced(address.email(), failed.status()));
    }

    /** Those of our recipients that the report names; none when the mail was handed on to an address we do not know. */
    private static List<Address> reached(Message message, List<DeliveryReport.Recipient> failed) {
        return message.addresses().recipients().stream()
                .filter(each -> failed.stream()
                        .anyMatch(one -> one.names().contains(each.email().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
