package org.ackord.incident;

import static java.util.Objects.requireNonNull;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** A person has told a customer of the incident, or could not reach anybody: then a mail says it (R24). */
@Component
class CallCustomer extends CaseTask {

    private static final int LONGEST = 500;

    private final Calls calls;

    CallCustomer(Calls calls) {
        this.calls = calls;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var reached = in.takeFlag("reached");
        var remark = in.take("comment");
        if (reached == null) throw new FaultyInput("reached", "is missing; say whether you reached somebody");
        if (remark != null && remark.length() > LONGEST)
            throw new FaultyInput("comment", "is longer than %d characters".formatted(LONGEST));
        var call = new Calls.Call(
                requireNonNull(in.fact("incident")),
                Integer.parseInt(requireNonNull(in.fact(Incidents.NEWS))),
                in.caseKey(),
                in.by());
        if (reached) calls.reached(call, remark);
        else calls.notReached(call, remark);
        return new Facts();
    }
}
