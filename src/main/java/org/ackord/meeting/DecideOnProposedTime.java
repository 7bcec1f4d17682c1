package org.ackord.meeting;

import static java.util.Objects.requireNonNullElse;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** A customer proposed another time (RFC 5546 §3.2.7). */
@Component
class DecideOnProposedTime extends CaseTask {

    private final NewTime newTime;

    DecideOnProposedTime(NewTime newTime) {
        this.newTime = newTime;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var accepted = in.takeFlag("accepted");
        if (accepted == null) throw new FaultyInput("accepted", "is missing; say true or false");
        if (accepted) newTime.agree(in, requireNonNullElse(in.fact("proposal"), ""));
        return new Facts()
                .with("proposalAccepted", accepted)
                .with("refused", Integer.parseInt(requireNonNullElse(in.fact("proposer"), "0")));
    }
}
