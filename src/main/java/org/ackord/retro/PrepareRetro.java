package org.ackord.retro;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Its week is over: the numbers are taken, and the next retro is planned (R25). */
@Component
class PrepareRetro extends CaseStep {

    private final Retros retros;
    private final RetroPlan plan;
    private final RetroMails mails;

    PrepareRetro(Retros retros, RetroPlan plan, RetroMails mails) {
        this.retros = retros;
        this.plan = plan;
        this.mails = mails;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var week = Week.ofKey(in.caseKey()).orElseThrow();
        retros.prepare(week.key());
        plan.plan(week.next());
        return Outcome.done(new Facts().with("page", mails.page(week.key())));
    }
}
