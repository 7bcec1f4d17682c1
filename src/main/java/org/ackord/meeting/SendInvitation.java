package org.ackord.meeting;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Invites everybody to the time that was agreed on; after a change of it, anew (R22). */
@Component
class SendInvitation extends CaseStep {

    private final MeetingBook book;

    SendInvitation(MeetingBook book) {
        this.book = book;
    }

    @Override
    protected Outcome perform(StepInput in) {
        book.invite(MeetingFacts.key(in));
        return Outcome.done();
    }
}
