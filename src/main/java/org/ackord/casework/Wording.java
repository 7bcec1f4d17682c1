package org.ackord.casework;

import org.ackord.correspondence.QuestionReply;
import org.ackord.correspondence.ReplyDrafts;
import org.ackord.correspondence.Written;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person wrote to the customer in a task: short as {@code text}, of any length as the id of a {@code draft}. */
@Component
class Wording {

    private final ReplyDrafts drafts;

    Wording(ReplyDrafts drafts) {
        this.drafts = drafts;
    }

    Written required(TaskInput in) {
        var written = optional(in);
        if (written == null)
            throw new FaultyInput("text", "is missing; write to the customer, or give the id of a draft");
        return written;
    }

    @Nullable
    Written optional(TaskInput in) {
        var text = in.take("text");
        var draft = in.take("draft");
        if (draft == null) return text == null ? null : Written.plain(text);
        var written = drafts.take(in.caseKey(), draft)
                .orElseThrow(() -> new FaultyInput("draft", "is not an unused draft of this case"));
        written.questions().stream()
                .filter(QuestionReply::isForgotten)
                .findFirst()
                .ifPresent(Wording::refuse);
        return written.saysNothing() ? null : written;
    }

    private static void refuse(QuestionReply forgotten) {
        throw new FaultyInput(
                "questions",
                "leave out '%s'; answer it, or say until when it stays open (R11)".formatted(forgotten.question()));
    }
}
