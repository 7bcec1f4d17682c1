package org.ackord.correspondence;

import java.time.Clock;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.ackord.search.SearchIndex;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mails are written. A mail is a row of the transaction that caused it and leaves by a process of its own
 * ({@code mail-delivery}), so that a mail server that is down holds up no case; its Message-ID is fixed from the start.
 */
@Service
public class Outbox {

    static final String DELIVERY = "mail-delivery";
    static final String MESSAGE = "message";

    private final Messages messages;
    private final SupportSettings support;
    private final SealedMarks marks;
    private final Processes processes;
    private final Withholding withholding;
    private final SearchIndex search;
    private final CalendarTexts calendars;
    private final Clock clock;

    Outbox(
            Messages messages,
            SupportSettings support,
            SealedMarks marks,
            Processes processes,
            Withholding withholding,
            SearchIndex search,
            CalendarTexts calendars,
            Clock clock) {
        this.messages = messages;
        this.support = support;
        this.marks = marks;
        this.processes = processes;
        this.withholding = withholding;
        this.search = search;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whom every mail of ours comes from. */
    public Address sender() {
        return support.sender();
    }

    /**
     * Mail that nobody wrote may be withheld: then it is a row like any other, with the reason, and is never sent.
     *
     * @return the id of the message
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String write(NewMail mail) {
        var thread = threadOf(mail.caseKey()).withinCase(mail.caseKey());
        var message = Message.queued(mail, support.sender(), marks, thread, clock.instant());
        var isWithheld = mail.automatic() && withholding.withholds(mail, message);
        messages.save(message);
        if (mail.calendar() != null) calendars.keep(message.getId(), mail.calendar());
        search.add(mail.caseKey(), mail.text());
        if (!isWithheld) processes.start(DELIVERY, mail.caseKey(), new Facts().with(MESSAGE, message.getId()));
        return message.getId();
    }

    private MailThread threadOf(String caseKey) {
        return messages.answerable(caseKey, Limit.of(1)).stream()
                .findFirst()
                .map(MailThread::after)
                .orElse(MailThread.NEW);
    }
}
