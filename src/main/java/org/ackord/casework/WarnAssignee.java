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

    private final PromiseKeepers keepers;
    private final PromiseLedger ledger;
    private final PromiseWords words;

    WarnAssignee(PromiseKeepers keepers, PromiseLedger ledger, PromiseWords words) {
        this.keepers = keepers;
        this.ledger = ledger;
        this.words = words;
    }

    @Override
    protected Outcome perform(StepInput in) {
        var key = in.caseKey();
        var keeper = keepers.of(key);
        ledger.warnDue(key, role -> keeper.behind(key, role, null))
                .forEach(risk ->
                        keeper.tell(key, "at-risk", risk.recipients(), List.of(), words.of(key, risk.promiseId())));
        return Outcome.done();
    }
}
