package org.ackord.meeting;

import java.util.List;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.springframework.stereotype.Component;

/** The customer declined, or did not come: another time, a meeting that took place after all, or none (R22). */
@Component
class AgreeOnNewTime extends CaseTask {

    private static final List<String> OUTCOMES =
            List.of(MeetingFacts.NEW_TIME, MeetingFacts.THERE, MeetingFacts.CANCELLED);

    private final MeetingBook book;
    private final NewTime newTime;
    private final OtherTimes offered;

    AgreeOnNewTime(MeetingBook book, NewTime newTime, OtherTimes offered) {
        this.book = book;
        this.newTime = newTime;
        this.offered = offered;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var outcome = MeetingFacts.outcome(in, OUTCOMES);
        var note = MeetingFacts.note(in);
        var key = MeetingFacts.key(in);
        switch (outcome) {
            case MeetingFacts.NEW_TIME -> newTime.agree(in, null);
            case MeetingFacts.THERE -> book.held(key, in.by(), note);
            default -> book.note(key, "cancellation-asked", in.by(), note);
        }
        offered.end(key);
        return new Facts().with("agreedOn", outcome);
    }
}
