package org.ackord.meeting;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** The host is to be there two or three minutes early (R21). */
@Component
class RemindHost extends CaseStep {

    private final MeetingBook book;

    RemindHost(MeetingBook book) {
        this.book = book;
    }

    @Override
    protected Outcome perform(StepInput in) {
        book.remindHost(MeetingFacts.key(in));
        return Outcome.done();
    }
}
