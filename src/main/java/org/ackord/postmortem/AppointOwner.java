package org.ackord.postmortem;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Whoever had the incident writes its postmortem; the draft begins with what the system knows (R23). */
@Component
class AppointOwner extends CaseStep {

    private final PostmortemRows rows;
    private final Drafting drafting;
    private final PostmortemMails mails;

    AppointOwner(PostmortemRows rows, Drafting drafting, PostmortemMails mails) {
        this.rows = rows;
        this.drafting = drafting;
        this.mails = mails;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var key = in.caseKey();
        if (rows.find(key).isEmpty()) drafting.begin(key);
        return Outcome.done(new Facts()
                .with("owner", rows.find(key).orElseThrow().owner())
                .with("page", mails.page(key) + "/edit"));
    }
}
