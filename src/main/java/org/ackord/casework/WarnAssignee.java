package org.ackord.casework;

import java.util.List;
import java.util.Map;
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
    private final BusinessHours hours;

    WarnAssignee(SupportCases cases, PromiseLedger ledger, Audience audience, Letters letters, BusinessHours hours) {
        this.cases = cases;
        this.ledger = ledger;
        this.audience = audience;
        this.letters = letters;
        this.hours = hours;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var about = cases.of(in.caseKey());
        ledger.warnDue(about.key(), role -> audience.of(about, role))
                .forEach(risk -> letters.notice(
                        about,
                        "at-risk",
                        risk.recipients(),
                        List.of(),
                        Map.of("promise", risk.kind().name(), "dueAt", hours.local(risk.dueAt()))));
        return Outcome.done();
    }
}
