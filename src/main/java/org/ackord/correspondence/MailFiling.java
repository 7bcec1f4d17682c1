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
    private final BounceDesk bounces;
    private final OwnMailAlarm alarm;
    private final ApplicationEventPublisher events;

    MailFiling(
            RawMails raws,
            MailParser parser,
            BounceDesk bounces,
            OwnMailAlarm alarm,
            ApplicationEventPublisher events) {
        this.raws = raws;
        this.parser = parser;
        this.bounces = bounces;
        this.alarm = alarm;
        this.events = events;
    }

    @Transactional
    public void file(String rawId) {
        raws.claim(rawId).ifPresent(raw -> file(parser.parse(raw), raw.content()));
    }

    private void file(InboundMail mail, byte[] content) {
        if (mail.judgement().nature() == MailNature.OWN_MAIL) {
            alarm.count(mail);
            throw new UnusableMail("is our own mail that came back");
        }
        if (parser.isFromUs(mail.from())) {
            raws.mark(mail.rawId(), State.IGNORED, "came from our own address");
            return;
        }
        raws.mark(mail.rawId(), State.FILED, null);
        if (!bounces.takes(mail, content)) events.publishEvent(new MailArrived(mail));
    }
}
