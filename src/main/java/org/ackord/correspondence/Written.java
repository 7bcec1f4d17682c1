package org.ackord.correspondence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote to a customer, before it becomes a mail.
 *
 * @param draft that it was written in, whose attachments go with it; null when it came as a plain text
 */
public record Written(
        String text,
        List<QuestionReply> questions,
        @Nullable String draft) {

    public static Written plain(String text) {
        return new Written(text, List.of(), null);
    }

    public boolean saysNothing() {
        return text.isBlank() && questions.stream().noneMatch(QuestionReply::isInline);
    }

    public boolean leavesQuestionsOpen() {
        return questions.stream().anyMatch(QuestionReply::isOpen);
    }

    /** The first of the dates that open questions were given. */
    public Optional<Instant> firstEta() {
        return questions.stream()
                .map(QuestionReply::eta)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}
