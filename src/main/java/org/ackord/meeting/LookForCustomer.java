package org.ackord.meeting;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.outreach.Occasion;
import org.springframework.stereotype.Component;

/** Nobody of the customer is there three minutes after the start: the attendees are to be reached (R21). */
@Component
class LookForCustomer extends CaseStep {

    private final MeetingReach reach;

    LookForCustomer(MeetingReach reach) {
        this.reach = reach;
    }

    @Override
    protected Outcome perform(StepInput in) {
        reach.prepare(MeetingFacts.key(in), Occasion.NOT_THERE);
        return Outcome.done(new Facts().with("reached", false));
    }
}
