package org.ackord.composer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ackord.correspondence.QuestionReply;
import org.ackord.correspondence.Reply;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/tasks/{task}/reply}, as it came.
 *
 * @param version that the window knows
 */
record ReplyRequest(
        @Nullable Integer version,
        @Nullable String text,
        @Nullable List<@Nullable QuestionReply> questions,
        @Nullable Map<String, @Nullable String> choices) {

    private static final int LONGEST_TEXT = 500_000;
    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_CHOICE = 4_000;
    private static final int MOST = 50;

    Reply read() {
        var said = text == null ? "" : text;
        var answers = questions == null
                ? List.<QuestionReply>of()
                : questions.stream().filter(Objects::nonNull).toList();
        var chosen = choices == null ? Map.<String, String>of() : choices;
        new Faults()
                .add(version == null, "version", "is missing; send the one that you have seen")
                .add(said.length() > LONGEST_TEXT, "text", "is longer than %,d characters".formatted(LONGEST_TEXT))
                .addUnlessText("text", said)
                .add(answers.size() > MOST, "questions", "are more than " + MOST)
                .add(
                        answers.stream().anyMatch(ReplyRequest::isFaulty),
                        "questions",
                        "hold one without words, or too many")
                .addUnlessText("questions", answers.toString())
                .add(chosen.size() > MOST, "choices", "are more than " + MOST)
                .add(
                        chosen.values().stream().anyMatch(value -> value == null || value.length() > LONGEST_CHOICE),
                        "choices",
                        "hold one that is missing or longer than %,d characters".formatted(LONGEST_CHOICE))
                .addUnlessText("choices", chosen.toString())
                .refuseIfAny();
        return new Reply(said, answers, chosen);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    private static boolean isFaulty(QuestionReply question) {
        return question.question() == null
                || question.treatment() == null
                || question.question().length() > LONGEST_CHOICE
                || (question.answer() != null && question.answer().length() > LONGEST_ANSWER);
    }
}
