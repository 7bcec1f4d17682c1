package org.ackord.casework;

import java.util.List;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** Whoever is about to miss a promise hears of it first. The ledger says what is at risk, each once (C8). */
@Component
class WarnAssignee extends CaseStep {

    private final SupportCases cases;
    private final PromiseLedger ledger;
    private final Audience audience;
    private final Letters letters;
    private final PromiseWords words;

    WarnAssignee(SupportCases cases, PromiseLedger ledger, Audience audience, Letters letters, PromiseWords words) {
        this.cases = cases;
        this.ledger = ledger;
        this.audience = audience;
        this.letters = letters;
        this.words = words;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = cases.of(in.caseKey());
        ledger.warnDue(about.key(), role -> audience.of(about, role))
                .forEach(risk -> letters.notice(
                        about, "at-risk", risk.recipients(), List.of(), words.of(about.key(), risk.promiseId())));
        return Outcome.done();
    }
}
