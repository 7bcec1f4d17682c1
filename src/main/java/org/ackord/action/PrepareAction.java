package org.ackord.action;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Whose action it is, and what is to be done. */
@Component
class PrepareAction extends CaseStep {

    private final Actions actions;

    PrepareAction(Actions actions) {
        this.actions = actions;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var action = actions.one(requireNonNull(in.text("action"), "the fact 'action' is missing"));
        return Outcome.done(new Facts()
                .with("owner", action.owner())
                .with("headline", actions.origin(in.caseKey()).title())
                .with("note", action.what()));
    }
}
