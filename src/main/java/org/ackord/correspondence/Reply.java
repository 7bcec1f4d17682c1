package org.ackord.correspondence;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody is writing to a customer in the composer.
 *
 * @param choices what else was filled in, by the name of the task's variable
 */
public record Reply(String text, List<QuestionReply> questions, Map<String, String> choices) {

    public Reply {
        questions = List.copyOf(questions);
        choices = Map.copyOf(choices);
    }

    /** The date that was chosen for the next news; what is no instant is refused when the task is completed. */
    public Optional<Instant> eta() {
        try {
            return Optional.of(choices.getOrDefault("eta", ""))
                    .filter(chosen -> !chosen.isEmpty())
                    .map(Instant::parse);
        } catch (DateTimeParseException refusedLater) {
            return Optional.empty();
        }
    }
}
