package org.ackord.meeting;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.outreach.Occasion;
import org.springframework.stereotype.Component;

/** Nobody has accepted 48 hours before: the attendees are to be reached (R20). */
@Component
class AskForAnswer extends CaseStep {

    private final MeetingReach reach;

    AskForAnswer(MeetingReach reach) {
        this.reach = reach;
    }

    @Override
    protected Outcome perform(StepInput in) {
        reach.prepare(MeetingFacts.key(in), Occasion.NOT_ACCEPTED);
        return Outcome.done(new Facts().with("reached", false));
    }
}
