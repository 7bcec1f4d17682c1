package org.ackord.casework;

import java.time.Clock;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.promise.Party;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

@Component
class AcknowledgeAndTriage extends CaseTask {

    private final SupportCases cases;
    private final Triage triage;
    private final Acknowledging acknowledging;
    private final PromiseLedger ledger;
    private final Clock clock;

    AcknowledgeAndTriage(
            SupportCases cases, Triage triage, Acknowledging acknowledging, PromiseLedger ledger, Clock clock) {
        this.cases = cases;
        this.triage = triage;
        this.acknowledging = acknowledging;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var about = cases.of(in.caseKey());
        var nature = triage.nature(in);
        about.triage(nature.word(), triage.product(in), triage.severity(in));
        var party = nature.isForConsultant() ? Party.SC : Party.SE;
        ledger.changeTerms(about.key(), about.terms(), party, clock.instant());
        return JourneyFacts.of(about).with("lastAnswer", answer(about, nature, in));
    }

    private String answer(SupportCase about, Nature nature, TaskInput in) {
        return nature == Nature.NOT_A_CASE && in.fact("text") == null && in.fact("draft") == null
                ? ""
                : acknowledging.acknowledge(about, in, Party.SC);
    }
}
