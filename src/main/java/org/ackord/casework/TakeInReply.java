package org.ackord.casework;

import java.time.Clock;
import java.time.Instant;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** A customer's reply resumes paused clocks (R15) and starts an ACK clock of its own (R6). */
@Component
class TakeInReply extends CaseStep {

    private final SupportCases cases;
    private final Replies replies;
    private final Caretakers caretakers;
    private final BusinessHours hours;
    private final PromiseLedger ledger;
    private final MailReceipts receipts;
    private final Clock clock;

    TakeInReply(
            SupportCases cases,
            Replies replies,
            Caretakers caretakers,
            BusinessHours hours,
            PromiseLedger ledger,
            MailReceipts receipts,
            Clock clock) {
        this.cases = cases;
        this.replies = replies;
        this.caretakers = caretakers;
        this.hours = hours;
        this.ledger = ledger;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = cases.of(in.caseKey());
        var message = replies.filed(about, in);
        var at = clock.instant();
        var party = responder(about, at);
        ledger.start(about.key(), Kind.ACK, party, message, at, about.terms());
        receipts.tellIfTooLarge(about, message);
        in.setLocal("message", message);
        in.setLocal("caretaker", caretakers.named(about, party));
        in.setLocal("caretakerGroup", caretakers.groupOf(about, party));
        return Outcome.done(facts(about, at));
    }

    private Facts facts(SupportCase about, Instant at) {
        return switch (about.view().status()) {
            case RESOLVED -> new Facts().with("replyToTriage", true);
            case WAITING -> {
                ledger.resume(about.key(), at);
                about.takeInHand();
                yield new Facts().with("waiting", false);
            }
            default -> new Facts();
        };
    }

    private Party responder(SupportCase about, Instant at) {
        if (!hours.areOpen(at)) return Party.DUTY;
        return about.view().ownerGroup() == null || about.view().status() == Status.RESOLVED ? Party.SC : Party.SE;
    }
}
