package org.ackord.casework;

import java.time.Instant;
import java.util.Optional;
import org.ackord.correspondence.Written;
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
        @Nullable Written text,
        @Nullable Instant eta,
        @Nullable Integer level,
        @Nullable String documentationGap,
        String by) {

    private static final int LONGEST_GAP = 1_000;

    static Answer read(TaskInput in, Wording wording) {
        var outcome = outcome(in);
        var text = wording.optional(in);
        var eta = earliest(in.takeInstant("eta"), text);
        var gap = in.take("documentationGap");
        new Faults()
                .add(
                        text != null && text.leavesQuestionsOpen() && !outcome.needsEta(),
                        "questions",
                        "stay open, so the ball stays with us; answer them, or choose another outcome (R8)")
                .add(text == null && outcome != AnswerOutcome.HANDOVER, "text", "is missing; write to the customer")
                .add(
                        eta == null && outcome.needsEta(),
                        "eta",
                        "is missing; the ball stays with us, so say when the customer hears from us next")
                .add(
                        gap != null && gap.length() > LONGEST_GAP,
                        "documentationGap",
                        "is longer than %d characters".formatted(LONGEST_GAP))
                .addUnlessText("documentationGap", gap == null ? "" : gap)
                .refuseIfAny();
        return new Answer(outcome, text, outcome.needsEta() ? eta : null, level(in), gap, in.by());
    }

    /** The customer hears from us by the first of all dates that the reply gives. */
    static @Nullable Instant earliest(@Nullable Instant eta, @Nullable Written text) {
        var first = text == null ? Optional.<Instant>empty() : text.firstEta();
        if (eta == null) return first.orElse(null);
        return first.filter(date -> date.isBefore(eta)).orElse(eta);
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
