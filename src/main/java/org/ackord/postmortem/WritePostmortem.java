package org.ackord.postmortem;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** The draft is written on its page and is ready for review. */
@Component
class WritePostmortem extends CaseTask {

    private final Postmortems postmortems;
    private final PostmortemRights rights;

    WritePostmortem(Postmortems postmortems, PostmortemRights rights) {
        this.postmortems = postmortems;
        this.rights = rights;
    }

    @Override
    protected Facts complete(TaskInput in) {
        if (!Boolean.TRUE.equals(in.takeFlag("ready")))
            throw new FaultyInput("ready", "is missing; write it on its page, and say when it is ready for review");
        rights.requireWriter(in.caseKey(), in.by());
        postmortems.readyForReview(in.caseKey());
        return new Facts();
    }
}
