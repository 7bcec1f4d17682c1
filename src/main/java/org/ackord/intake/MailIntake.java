package org.ackord.intake;

import org.ackord.casework.Cases;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.Correspondence;
import org.ackord.correspondence.InboundMail;
import org.ackord.correspondence.MailArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A mail joins the case that it answers, or opens one, in the transaction that files it. A machine's mail that answers
 * nothing is kept raw and opens nothing (C5).
 */
@Component
class MailIntake {

    private final Cases cases;
    private final Correspondence correspondence;

    MailIntake(Cases cases, Correspondence correspondence) {
        this.cases = cases;
        this.correspondence = correspondence;
    }

    @EventListener
    void take(MailArrived arrived) {
        var mail = arrived.mail();
        correspondence
                .caseOf(mail)
                .filter(caseKey -> cases.knows(caseKey, mail.from()))
                .ifPresentOrElse(caseKey -> cases.write(caseKey, mail.asCustomerMessage()), () -> open(mail));
    }

    private void open(InboundMail mail) {
        if (mail.isAutomatic()) return;
        cases.open(new NewCase(null, null, mail.asCustomerMessage(), null, null, "mail", null));
    }
}
