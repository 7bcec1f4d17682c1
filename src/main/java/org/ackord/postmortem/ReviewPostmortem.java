package org.ackord.postmortem;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** Somebody else has read it: it is published, or goes back with a remark. */
@Component
class ReviewPostmortem extends CaseTask {

    private static final int LONGEST = 2000;

    private final Postmortems postmortems;
    private final PostmortemRights rights;

    ReviewPostmortem(Postmortems postmortems, PostmortemRights rights) {
        this.postmortems = postmortems;
        this.rights = rights;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var accepted = in.takeFlag("accepted");
        var remark = in.take("comment");
        if (accepted == null) throw new FaultyInput("accepted", "is missing; say whether it can be published");
        if (!accepted && remark == null) throw new FaultyInput("comment", "is missing; say what is to be changed");
        if (remark != null && remark.length() > LONGEST)
            throw new FaultyInput("comment", "is longer than %d characters".formatted(LONGEST));
        rights.requireReviewer(in.by());
        postmortems.reviewed(in.caseKey(), accepted, remark == null ? "" : remark, in.by());
        return new Facts().with("accepted", accepted).with("reviewer", in.by());
    }
}
