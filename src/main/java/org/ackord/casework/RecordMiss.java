package org.ackord.casework;

import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.Processes;
import org.ackord.engine.StepInput;
import org.ackord.engine.Tasks;
import org.ackord.promise.Kind;
import org.ackord.promise.Missed;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** A miss is recorded once; the task is offered to the team where nobody acknowledged, and the ladder begins (R14). */
@Component
class RecordMiss extends CaseStep {

    private static final String LADDER = "promise-escalation";

    private final PromiseLedger ledger;
    private final Tasks tasks;
    private final Processes processes;

    RecordMiss(PromiseLedger ledger, Tasks tasks, Processes processes) {
        this.ledger = ledger;
        this.tasks = tasks;
        this.processes = processes;
    }

    @Override
    protected Outcome perform(StepInput in) {
        ledger.missDue(in.caseKey()).forEach(this::escalate);
        return Outcome.done();
    }

    private void escalate(Missed missed) {
        if (missed.kind() == Kind.ACK) tasks.offerToTeam(missed.caseKey());
        processes.start(
                LADDER,
                missed.caseKey(),
                new Facts().with("promise", missed.promiseId()).with("level", 1));
    }
}
