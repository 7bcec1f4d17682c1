package org.ackord.meeting;

import java.util.List;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.springframework.stereotype.Component;

/** Nobody of the customer has accepted, and the meeting comes near: the host asks them in another way (R20). */
@Component
class ReachOutToCustomer extends CaseTask {

    private static final String ACCEPTED = "accepted";
    private static final List<String> OUTCOMES = List.of(ACCEPTED, MeetingFacts.NEW_TIME, MeetingFacts.CANCELLED);

    private final MeetingBook book;
    private final NewTime newTime;

    ReachOutToCustomer(MeetingBook book, NewTime newTime) {
        this.book = book;
        this.newTime = newTime;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var outcome = MeetingFacts.outcome(in, OUTCOMES);
        var note = MeetingFacts.note(in);
        var key = MeetingFacts.key(in);
        switch (outcome) {
            case ACCEPTED -> book.acceptedByWord(key, in.by(), note);
            case MeetingFacts.NEW_TIME -> newTime.agree(in, null);
            default -> book.note(key, "cancellation-asked", in.by(), note);
        }
        return new Facts().with("reachedOut", outcome);
    }
}
