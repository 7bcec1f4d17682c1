package org.ackord.meeting;

import java.util.List;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.springframework.stereotype.Component;

/** Three minutes after the start: who is there (R21). */
@Component
class CustomerThere extends CaseTask {

    private static final String MISSING = "missing";
    private static final List<String> OUTCOMES = List.of(MeetingFacts.THERE, MISSING, "host-absent");

    private final MeetingBook book;

    CustomerThere(MeetingBook book) {
        this.book = book;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var outcome = MeetingFacts.outcome(in, OUTCOMES);
        var key = MeetingFacts.key(in);
        switch (outcome) {
            case MeetingFacts.THERE -> book.held(key, in.by(), MeetingFacts.note(in));
            case MISSING -> book.missed(key, in.by());
            default -> book.hostAbsent(key, in.by());
        }
        return new Facts().with("whoIsThere", outcome);
    }
}
