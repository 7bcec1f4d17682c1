package org.ackord.casework;

import java.time.Clock;
import java.util.Map;
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
    private final PromiseLedger ledger;
    private final Clock clock;

    ForwardToEngineer(SupportCases cases, Caretakers caretakers, Letters letters, PromiseLedger ledger, Clock clock) {
        this.cases = cases;
        this.caretakers = caretakers;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = cases.of(in.caseKey());
        about.forwardTo(in.text("caretaker"), in.text("caretakerGroup"));
        ledger.start(about.key(), Kind.ACK, Party.SE, null, clock.instant(), about.terms());
        letters.notice(about, "forwarded", caretakers.of(about, Party.SE), caretakers.of(about, Party.SC), Map.of());
        return Outcome.done();
    }
}
