package org.ackord.meeting;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.springframework.stereotype.Component;

/** The host is not there: whoever completes this is the host from now on. */
@Component
class TakeOverMeeting extends CaseTask {

    private final MeetingBook book;

    TakeOverMeeting(MeetingBook book) {
        this.book = book;
    }

    @Override
    protected Facts complete(TaskInput in) {
        book.takenOver(MeetingFacts.key(in), in.holder());
        return new Facts();
    }
}
