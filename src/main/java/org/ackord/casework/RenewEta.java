package org.ackord.casework;

import org.ackord.correspondence.MessageKind;
import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.ackord.promise.Party;
import org.springframework.stereotype.Component;

/** The customer gets a new ETA before having to ask for it (R8). */
@Component
class RenewEta extends CaseTask {

    private final SupportCases cases;
    private final Wording wording;
    private final Acknowledging acknowledging;

    RenewEta(SupportCases cases, Wording wording, Acknowledging acknowledging) {
        this.cases = cases;
        this.wording = wording;
        this.acknowledging = acknowledging;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var eta = in.takeInstant("eta");
        if (eta == null) throw new FaultyInput("eta", "is missing; say when the customer hears from us next");
        var about = cases.of(in.caseKey());
        return new Facts()
                .with(
                        "written",
                        acknowledging.tell(about, in.by(), wording.required(in), MessageKind.ETA, eta, Party.SE));
    }
}
