package org.ackord.survey;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** The customer did not answer: the link says from now on that the survey is over. */
@Component
class ExpireSurvey extends CaseStep {

    private final Invitations invitations;

    ExpireSurvey(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    protected Outcome perform(StepInput in) {
        invitations.end(in.caseKey());
        return Outcome.done();
    }
}
