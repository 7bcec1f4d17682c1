package org.ackord.meeting;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Takes the meeting out of everybody's calendar. */
@Component
class SendCancellation extends CaseStep {

    private final MeetingBook book;
    private final OtherTimes offered;

    SendCancellation(MeetingBook book, OtherTimes offered) {
        this.book = book;
        this.offered = offered;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var key = MeetingFacts.key(in);
        offered.end(key);
        book.cancel(key);
        return Outcome.done();
    }
}
