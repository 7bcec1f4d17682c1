package org.ackord.casework;

import java.time.Clock;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** Not a case: nothing is owed to anybody, so every promise is withdrawn. */
@Component
class DismissCase extends CaseStep {

    private final SupportCases cases;
    private final PromiseLedger ledger;
    private final Clock clock;

    DismissCase(SupportCases cases, PromiseLedger ledger, Clock clock) {
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        ledger.withdraw(in.caseKey(), clock.instant());
        cases.of(in.caseKey()).end(Status.DISMISSED, clock.instant());
        return Outcome.done();
    }
}
