package org.ackord.casework;

import java.util.HashMap;
import org.ackord.correspondence.MailOrigin;
import org.ackord.correspondence.MailOrigins;
import org.ackord.promise.Kind;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** Tells senders of mails that they arrived, or that they were too large; never {@code Reply-To} or {@code Cc} (RFC 3834 §4). */
@Component
class MailReceipts {

    private final MailOrigins origins;
    private final Letters letters;
    private final PromiseLedger ledger;
    private final BusinessHours hours;

    MailReceipts(MailOrigins origins, Letters letters, PromiseLedger ledger, BusinessHours hours) {
        this.origins = origins;
        this.letters = letters;
        this.ledger = ledger;
        this.hours = hours;
    }

    /** Confirms the mail that opened the case, if it was one. */
    void confirm(SupportCase about) {
        origins.ofCase(about.key()).ifPresent(mail -> tell(about, mail, mail.isTooLarge() ? "too-large" : "received"));
    }

    /** A further mail is confirmed by whoever answers it; only what we could not take is told at once. */
    void tellIfTooLarge(SupportCase about, String message) {
        origins.ofMessage(message).filter(MailOrigin::isTooLarge).ifPresent(mail -> tell(about, mail, "too-large"));
    }

    private void tell(SupportCase about, MailOrigin mail, String template) {
        var words = new HashMap<String, Object>();
        ledger.of(about.key()).stream()
                .filter(promise -> promise.kind() == Kind.ACK)
                .reduce((former, latter) -> latter)
                .ifPresent(promise -> words.put("answerBy", hours.local(promise.dueAt())));
        letters.receipt(about, mail.sender(), template, words);
    }
}
