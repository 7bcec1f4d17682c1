package org.ackord.casework;

import org.ackord.correspondence.Correspondence;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person wrote to the customer in a task: short as {@code text}, of any length as the id of a {@code draft}. */
@Component
class Wording {

    private final Correspondence correspondence;

    Wording(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    String required(TaskInput in) {
        var text = optional(in);
        if (text == null) throw new FaultyInput("text", "is missing; write to the customer, or give the id of a draft");
        return text;
    }

    @Nullable
    String optional(TaskInput in) {
        var text = in.take("text");
        var draft = in.take("draft");
        if (draft == null) return text;
        return correspondence
                .takeDraft(in.caseKey(), draft)
                .orElseThrow(() -> new FaultyInput("draft", "is not an unused draft of this case"));
    }
}
