package org.ackord.correspondence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the customer asked and has no answer to (R11): what the last reply left open, and what was asked since. A reply that
 * told nothing of questions answers all of them, unless it only acknowledges or gives a date.
 */
@Component
public class OpenQuestions {

    private static final Set<MessageKind> ANSWERS = Set.of(MessageKind.ANSWER, MessageKind.RESOLUTION);

    private final ReplyDrafts drafts;

    OpenQuestions(ReplyDrafts drafts) {
        this.drafts = drafts;
    }

    /** @param messages of the case, the oldest first */
    public List<String> of(String caseKey, List<MessageView> messages) {
        var left = drafts.leftOpen(caseKey);
        var open = new LinkedHashSet<String>();
        for (var message : messages) {
            if (answers(message) || left.containsKey(message.id())) open.clear();
            open.addAll(left.getOrDefault(message.id(), List.of()));
            open.addAll(message.details().questions());
        }
        return List.copyOf(open);
    }

    private static boolean answers(MessageView message) {
        return ANSWERS.contains(message.kind()) && !message.automatic();
    }
}
