package org.ackord.outreach;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.Outbox;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** A mail to the address of the invitation. */
@Component
class WriteToCustomer extends CaseStep {

    private final OutreachTables rows;
    private final AttemptTables attempts;
    private final OutreachTexts texts;
    private final Outbox outbox;
    private final Clock clock;

    WriteToCustomer(OutreachTables rows, AttemptTables attempts, OutreachTexts texts, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.texts = texts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var outreach = rows.of(requireNonNull(in.text(Outreach.OUTREACH), "the fact 'outreach' is missing"));
        var whom = outreach.whom();
        var to = List.of(new Address(whom.email(), whom.contactName()));
        outbox.write(NewMail.of(in.caseKey(), MessageKind.REMINDER, to, List.of(), texts.mail(whom), null));
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        attempts.done(outreach.id(), Step.MAIL, now, null, Result.SENT, null);
        return Outcome.done(new Facts().with("outcome", Words.of(Result.SENT)));
    }
}
