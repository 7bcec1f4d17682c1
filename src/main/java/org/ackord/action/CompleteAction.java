package org.ackord.action;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** An action is done; it says how, so that others find it. */
@Component
class CompleteAction extends CaseTask {

    private static final int LONGEST = 500;

    private final Actions actions;

    CompleteAction(Actions actions) {
        this.actions = actions;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var how = in.take("comment");
        if (how == null) throw new FaultyInput("comment", "is missing; say what was done, or where it can be seen");
        if (how.length() > LONGEST) throw new FaultyInput("comment", "is longer than %d characters".formatted(LONGEST));
        actions.done(in.caseKey(), requireNonNull(in.fact("action")), in.by(), how);
        return new Facts();
    }
}
