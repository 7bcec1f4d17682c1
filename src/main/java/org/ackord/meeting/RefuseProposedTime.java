package org.ackord.meeting;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Tells whoever proposed another time that the invitation stands (RFC 5546 §3.2.8). */
@Component
class RefuseProposedTime extends CaseStep {

    private final MeetingBook book;

    RefuseProposedTime(MeetingBook book) {
        this.book = book;
    }

    @Override
    protected Outcome perform(StepInput in) {
        book.refuseProposal(MeetingFacts.key(in), in.number("refused"));
        return Outcome.done();
    }
}
