package org.ackord.shift;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** No colleague on shift has taken the task: everybody of its team sees it, and leads are told (R14). */
@Component
class ReturnTaskToTeam extends CaseStep {

    private final Handovers handovers;
    private final Takeovers takeovers;

    ReturnTaskToTeam(Handovers handovers, Takeovers takeovers) {
        this.handovers = handovers;
        this.takeovers = takeovers;
    }

    @Override
    protected Outcome perform(StepInput in) {
        takeovers.returnToTeam(handovers.of(requireNonNull(in.text("handover"), "the fact 'handover' is missing")));
        return Outcome.done();
    }
}
