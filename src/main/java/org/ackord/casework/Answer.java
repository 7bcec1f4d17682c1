package org.ackord.casework;

import java.time.Instant;
import org.ackord.engine.TaskInput;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was typed into a task and found in order.
 *
 * @param text null only at a handover, where a standard text stands in
 * @param level the support level asked for at a handover, 1 to 3; null: the next one
 * @param documentationGap what the documentation should have answered (R40)
 */
record Answer(
        AnswerOutcome outcome,
        @Nullable String text,
        @Nullable Instant eta,
        @Nullable Integer level,
        @Nullable String documentationGap,
        String by) {

    static Answer read(TaskInput in, Wording wording) {
        var outcome = outcome(in);
        var text = wording.optional(in);
        var eta = in.takeInstant("eta");
        new Faults()
                .add(text == null && outcome != AnswerOutcome.HANDOVER, "text", "is missing; write to the customer")
                .add(
                        eta == null && outcome.needsEta(),
                        "eta",
                        "is missing; the ball stays with us, so say when the customer hears from us next")
                .refuseIfAny();
        return new Answer(
                outcome, text, outcome.needsEta() ? eta : null, level(in), in.take("documentationGap"), in.by());
    }

    private static AnswerOutcome outcome(TaskInput in) {
        var word = in.take("outcome");
        if (word == null) throw new FaultyInput("outcome", "is missing; say one of " + AnswerOutcome.WORDS);
        return AnswerOutcome.of(word)
                .orElseThrow(() ->
                        new FaultyInput("outcome", "is '%s'; say one of %s".formatted(word, AnswerOutcome.WORDS)));
    }

    private static @Nullable Integer level(TaskInput in) {
        var asked = in.take("level");
        if (asked == null) return null;
        var digits = asked.replaceFirst("(?i)^(se-)?l", "");
        if (!digits.matches("[123]")) throw new FaultyInput("level", "is '%s'; say 1, 2 or 3".formatted(asked));
        return Integer.valueOf(digits);
    }
}
