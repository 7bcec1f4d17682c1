package org.ackord.casework;

import java.time.Clock;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.promise.Party;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

@Component
class AcknowledgeOffHours extends CaseTask {

    private final SupportCases cases;
    private final Triage triage;
    private final Acknowledging acknowledging;
    private final PromiseLedger ledger;
    private final Clock clock;

    AcknowledgeOffHours(
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
        about.triage(Nature.TECHNICAL.word(), triage.product(in), triage.severity(in));
        ledger.changeTerms(about.key(), about.terms(), Party.SE, clock.instant());
        return JourneyFacts.of(about).with("lastAnswer", acknowledging.acknowledge(about, in, Party.DUTY));
    }
}
