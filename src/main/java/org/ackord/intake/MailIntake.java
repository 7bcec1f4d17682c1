package org.ackord.intake;

import java.util.List;
import java.util.Optional;
import org.ackord.casework.Cases;
import org.ackord.casework.CustomerMails;
import org.ackord.casework.NewCase;
import org.ackord.correspondence.CaseFinder;
import org.ackord.correspondence.Evidence;
import org.ackord.correspondence.InboundMail;
import org.ackord.correspondence.MailArrived;
import org.ackord.logging.LogContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A mail joins the case that it answers, if its sender belongs there, or opens one, in the transaction that files it. A
 * machine's mail that answers nothing is kept raw and opens nothing (C5).
 */
@Component
class MailIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);

    private final CaseFinder finder;
    private final Cases cases;
    private final CustomerMails mails;
    private final MailNotes notes;
    private final ApplicationEventPublisher events;

    MailIntake(CaseFinder finder, Cases cases, CustomerMails mails, MailNotes notes, ApplicationEventPublisher events) {
        this.finder = finder;
        this.cases = cases;
        this.mails = mails;
        this.notes = notes;
        this.events = events;
    }

    @EventListener
    void take(MailArrived arrived) {
        var mail = arrived.mail();
        var evidence = finder.evidenceIn(mail).stream()
                .filter(each -> cases.find(each.caseKey()).isPresent())
                .toList();
        boolean isCollision = !mail.isAutomatic() && finder.bearsAnUsedId(mail);
        var joined = evidence.stream()
                .filter(each -> !isCollision && mayJoin(each, mail))
                .findFirst();
        joined.ifPresentOrElse(why -> join(why, mail), () -> standAlone(mail, evidence, isCollision));
        announce(mail, joined.map(Evidence::caseKey));
    }

    private boolean mayJoin(Evidence why, InboundMail mail) {
        return why.isHint() ? cases.isContact(why.caseKey(), mail.from()) : cases.knows(why.caseKey(), mail.from());
    }

    private void join(Evidence why, InboundMail mail) {
        LogContext.CASE.during(why.caseKey(), () -> {
            var taken = mails.take(why.caseKey(), mail);
            notes.joined(why, mail, taken);
            LOG.info("Mail {} has joined {}", mail.rawId(), taken.caseKey());
        });
    }

    private void standAlone(InboundMail mail, List<Evidence> evidence, boolean isCollision) {
        if (mail.isAutomatic()) {
            notes.ignored(mail);
            return;
        }
        var nearest = evidence.stream().findFirst();
        var message = mail.asCustomerMessage();
        var words = nearest.map(why -> message.withoutTagOf(why.caseKey())).orElse(message);
        var key = cases.open(new NewCase(null, null, words, null, null, "mail", null));
        LogContext.CASE.during(key, () -> {
            notes.opened(key, mail, nearest, isCollision);
            LOG.info("Mail {} has opened a case", mail.rawId());
        });
    }

    private void announce(InboundMail mail, Optional<String> caseKey) {
        var reply = mail.parts().calendarReply();
        if (reply != null)
            events.publishEvent(reply.of(caseKey.orElse(null), mail.from().email()));
    }
}
