package org.ackord.retro;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Component;

/** The team has met; what it said is on the page of the retro. */
@Component
class HoldOnCallRetro extends CaseTask {

    private final RetroDesk desk;

    HoldOnCallRetro(RetroDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts complete(TaskInput in) {
        if (!Boolean.TRUE.equals(in.takeFlag("ready")))
            throw new FaultyInput("ready", "is missing; write it on its page, and say when it can be published");
        desk.ready(in.caseKey(), in.by());
        return new Facts().with("heldBy", in.by());
    }
}
