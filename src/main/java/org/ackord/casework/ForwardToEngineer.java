package org.ackord.casework;

import java.time.Clock;
import java.util.Map;
import org.ackord.correspondence.Correspondence;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.promise.Kind;
import org.ackord.promise.Party;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** The engineer gets the case, and a clock of their own for the acknowledgement; the consultant stays in copy (R4, R9). */
@Component
class ForwardToEngineer extends CaseStep {

    private final SupportCases cases;
    private final Caretakers caretakers;
    private final Letters letters;
    private final Correspondence correspondence;
    private final PromiseLedger ledger;
    private final BusinessHours hours;
    private final Clock clock;

    ForwardToEngineer(
            SupportCases cases,
            Caretakers caretakers,
            Letters letters,
            Correspondence correspondence,
            PromiseLedger ledger,
            BusinessHours hours,
            Clock clock) {
        this.cases = cases;
        this.caretakers = caretakers;
        this.letters = letters;
        this.correspondence = correspondence;
        this.ledger = ledger;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = cases.of(in.caseKey());
        about.forwardTo(in.text("caretaker"), in.text("caretakerGroup"));
        var ack = ledger.start(about.key(), Kind.ACK, Party.SE, null, clock.instant(), about.terms());
        letters.notice(
                about,
                "forwarded",
                caretakers.of(about, Party.SE),
                caretakers.of(about, Party.SC),
                Map.of("text", correspondence.lastWords(about.key()), "dueAt", hours.local(ack.dueAt())));
        return Outcome.done();
    }
}
