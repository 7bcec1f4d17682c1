package org.ackord.incident;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Mails an update to the next ones on the list, each in the conversation of their case. */
@Component
class MailNews extends CaseStep {

    private final IncidentRows rows;
    private final Mailing mailing;

    MailNews(IncidentRows rows, Mailing mailing) {
        this.rows = rows;
        this.mailing = mailing;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var incident = rows.find(in.caseKey()).orElseThrow();
        return Outcome.done(new Facts().with("moreToMail", mailing.mailNext(incident, in.number(Incidents.NEWS))));
    }
}
