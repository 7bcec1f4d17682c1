package org.ackord.bulk;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** What was taken back, or cannot be done any more, is left alone. */
@Component
@DueDates("actAt")
class ActOnCase extends CaseStep {

    private final BulkActions actions;

    ActOnCase(BulkActions actions) {
        this.actions = actions;
    }

    @Override
    protected Outcome perform(StepInput in) {
        actions.act(requireNonNull(in.text(BulkActions.ACTION), "the instance names no action"), in.caseKey());
        return Outcome.done();
    }
}
