package org.ackord.survey;

import java.time.Duration;
import org.ackord.engine.CaseStep;
import org.ackord.engine.DueDates;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** The customer is asked how it was (R31). The fact {@code survey} tells a step that runs again from the next round of a case. */
@Component
@DueDates({"surveyRemindAt", "surveyExpiresAt"})
class InviteToSurvey extends CaseStep {

    private static final String SURVEY = "survey";

    private final Invitations invitations;

    InviteToSurvey(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var survey =
                invitations.invite(in.caseKey(), in.text(SURVEY), in.number("expireAfterDays"), in.number("lowScore"));
        var remindAt = survey.invitedAt().plus(Duration.ofDays(in.number("remindAfterDays")));
        return Outcome.done(new Facts()
                .with(SURVEY, survey.id())
                .with("surveyRemindAt", remindAt)
                .with("surveyExpiresAt", survey.expiresAt()));
    }
}
