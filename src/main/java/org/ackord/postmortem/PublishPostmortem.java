package org.ackord.postmortem;

import java.util.Objects;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** From now on everybody in the company reads it, and its actions are watched (R23). */
@Component
class PublishPostmortem extends CaseStep {

    private final Postmortems postmortems;

    PublishPostmortem(Postmortems postmortems) {
        this.postmortems = postmortems;
    }

    @Override
    protected Outcome perform(StepInput in) {
        postmortems.publish(in.caseKey(), Objects.requireNonNullElse(in.text("reviewer"), "system"));
        return Outcome.done();
    }
}
