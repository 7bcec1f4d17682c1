package org.ackord.casework;

import java.time.Clock;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Nobody came back within the reopen window: the case is closed for good. */
@Component
class CloseCase extends CaseStep {

    private final SupportCases cases;
    private final Clock clock;

    CloseCase(SupportCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        cases.of(in.caseKey()).end(Status.CLOSED, clock.instant());
        return Outcome.done();
    }
}
