package org.ackord.correspondence;

import org.ackord.correspondence.RawMail.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a stored mail to whoever opens and joins cases, all or nothing. */
@Service
class MailFiling {

    private final RawMails raws;
    private final MailParser parser;
    private final OwnMailAlarm alarm;
    private final ApplicationEventPublisher events;

    MailFiling(RawMails raws, MailParser parser, OwnMailAlarm alarm, ApplicationEventPublisher events) {
        this.raws = raws;
        this.parser = parser;
        this.alarm = alarm;
        this.events = events;
    }

    @Transactional
    public void file(String rawId) {
        raws.claim(rawId).map(parser::parse).ifPresent(this::file);
    }

    private void file(InboundMail mail) {
        if (mail.judgement().nature() == MailNature.OWN_MAIL) {
            alarm.count(mail);
            throw new UnusableMail("is our own mail that came back");
        }
        if (parser.isFromUs(mail.from())) {
            raws.mark(mail.rawId(), State.IGNORED, "came from our own address");
            return;
        }
        raws.mark(mail.rawId(), State.FILED, null);
        events.publishEvent(new MailArrived(mail));
    }
}
