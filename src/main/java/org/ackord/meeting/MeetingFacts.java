package org.ackord.meeting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.ackord.engine.StepInput;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;

/** What all steps and tasks of a meeting read. */
final class MeetingFacts {

    static final String OUTCOME = "outcome";
    static final String TRIED = "tried";
    static final String NEW_TIME = "new-time";
    static final String CANCELLED = "cancelled";
    static final String THERE = "there";

    private static final int LONGEST_NOTE = 1000;

    private MeetingFacts() {}

    static String key(StepInput in) {
        return requireNonNull(in.text(Meetings.MEETING), "the instance names no meeting");
    }

    static String key(TaskInput in) {
        return requireNonNull(in.fact(Meetings.MEETING), "the instance names no meeting");
    }

    /** @throws FaultyInput when it is none of these */
    static String outcome(TaskInput in, List<String> outcomes) {
        var outcome = in.take(OUTCOME);
        if (outcome == null || !outcomes.contains(outcome))
            throw new FaultyInput(OUTCOME, "is not one of " + String.join(", ", outcomes));
        return outcome;
    }

    static @Nullable String note(TaskInput in) {
        var note = in.take("note");
        if (note != null && note.length() > LONGEST_NOTE)
            throw new FaultyInput("note", "is longer than %d characters".formatted(LONGEST_NOTE));
        return note;
    }
}
