package org.ackord.survey;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** A customer who has not answered is reminded once, with the same link. */
@Component
class RemindOfSurvey extends CaseStep {

    private final Invitations invitations;

    RemindOfSurvey(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    protected Outcome perform(StepInput in) {
        invitations.remind(in.caseKey());
        return Outcome.done();
    }
}
