package org.ackord.postmortem;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Whose action it is, and what is to be done. */
@Component
class PrepareAction extends CaseStep {

    private final ActionRows actions;
    private final PostmortemRows rows;

    PrepareAction(ActionRows actions, PostmortemRows rows) {
        this.actions = actions;
        this.rows = rows;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var action = actions.one(requireNonNull(in.text("action"), "the fact 'action' is missing"));
        return Outcome.done(new Facts()
                .with("owner", action.owner())
                .with("headline", rows.find(in.caseKey()).orElseThrow().title())
                .with("note", action.what()));
    }
}
