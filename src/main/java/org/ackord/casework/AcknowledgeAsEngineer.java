package org.ackord.casework;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.promise.Party;
import org.springframework.stereotype.Component;

/** Whoever acknowledges as engineer has the case from then on. */
@Component
class AcknowledgeAsEngineer extends CaseTask {

    private final SupportCases cases;
    private final Acknowledging acknowledging;

    AcknowledgeAsEngineer(SupportCases cases, Acknowledging acknowledging) {
        this.cases = cases;
        this.acknowledging = acknowledging;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var about = cases.of(in.caseKey());
        about.takenBy(in.by());
        return new Facts()
                .with("caretaker", in.by())
                .with("lastAnswer", acknowledging.acknowledge(about, in, Party.SE));
    }
}
