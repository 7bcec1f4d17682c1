package org.ackord.postmortem;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** All actions are done. */
@Component
class ClosePostmortem extends CaseStep {

    private final Postmortems postmortems;

    ClosePostmortem(Postmortems postmortems) {
        this.postmortems = postmortems;
    }

    @Override
    protected Outcome perform(StepInput in) {
        postmortems.finish(in.caseKey());
        return Outcome.done();
    }
}
