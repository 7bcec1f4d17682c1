package org.ackord.outreach;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;

/** A step that a person takes, who says what came of it. */
abstract class PersonalStep extends CaseTask {

    private static final int LONGEST_NOTE = 500;

    private final Step step;
    private final PersonalResults results;

    PersonalStep(Step step, PersonalResults results) {
        this.step = step;
        this.results = results;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var said = in.take("outcome");
        var note = in.take("note");
        var result = said == null ? null : Words.find(Result.class, said).orElse(null);
        new Faults()
                .add(
                        result == null || result == Result.SENT,
                        "outcome",
                        "is missing or unknown; say reached, not-reached or not-possible")
                .add(note != null && note.length() > LONGEST_NOTE, "note", "is longer than 500 characters")
                .refuseIfAny();
        return done(in, requireNonNull(result), note);
    }

    private Facts done(TaskInput in, Result result, @Nullable String note) {
        var outreach = requireNonNull(in.fact(Outreach.OUTREACH), "the fact 'outreach' is missing");
        var pause = results.note(outreach, step, in.by(), result, note);
        return new Facts()
                .with("outcome", Words.of(result))
                .with("reached", result == Result.REACHED)
                .with("answerBy", results.now().plus(pause));
    }
}
