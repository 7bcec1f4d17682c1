package org.ackord.correspondence;

import java.util.List;
import java.util.Map;

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
}
