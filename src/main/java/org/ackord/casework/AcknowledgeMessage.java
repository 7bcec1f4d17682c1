package org.ackord.casework;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.promise.Party;
import org.springframework.stereotype.Component;

/** A further mail of the customer is acknowledged by whoever has the case (R6). */
@Component
class AcknowledgeMessage extends CaseTask {

    private final SupportCases cases;
    private final Acknowledging acknowledging;

    AcknowledgeMessage(SupportCases cases, Acknowledging acknowledging) {
        this.cases = cases;
        this.acknowledging = acknowledging;
    }

    @Override
    protected Facts complete(TaskInput in) {
        return new Facts().with("written", acknowledging.acknowledge(cases.of(in.caseKey()), in, Party.SE));
    }
}
