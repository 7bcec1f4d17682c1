package org.ackord.meeting;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Mails the customer other times to choose from (R22). */
@Component
class OfferTimes extends CaseStep {

    private final OtherTimes times;
    private final SoFar soFar;

    OfferTimes(OtherTimes times, SoFar soFar) {
        this.times = times;
        this.soFar = soFar;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var key = MeetingFacts.key(in);
        times.offer(key);
        return Outcome.done(new Facts().with(MeetingFacts.TRIED, soFar.of(key)));
    }
}
