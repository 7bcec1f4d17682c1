package org.ackord.meeting;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Takes the meeting out of everybody's calendar. */
@Component
class SendCancellation extends CaseStep {

    private final MeetingBook book;

    SendCancellation(MeetingBook book) {
        this.book = book;
    }

    @Override
    protected Outcome perform(StepInput in) {
        book.cancel(MeetingFacts.key(in));
        return Outcome.done();
    }
}
