package org.ackord.incident;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.Processes;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Every incident gets its postmortem (R23): a process of its own under the same key. */
@Component
class StartPostmortem extends CaseStep {

    private final Processes processes;

    StartPostmortem(Processes processes) {
        this.processes = processes;
    }

    @Override
    protected Outcome perform(StepInput in) {
        processes.start("postmortem", in.caseKey(), new Facts());
        return Outcome.done();
    }
}
