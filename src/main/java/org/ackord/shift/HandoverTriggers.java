package org.ackord.shift;

import org.ackord.engine.Processes;
import org.ackord.engine.TaskAssigned;
import org.ackord.engine.TaskGone;
import org.ackord.engine.TaskHands.Held;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins a handover where somebody is given a task while away, and ends one whose task is done. */
@Component
class HandoverTriggers {

    static final String SETTLED = "handover-settled";

    private final Departures departures;
    private final Handovers handovers;
    private final Processes processes;

    HandoverTriggers(Departures departures, Handovers handovers, Processes processes) {
        this.departures = departures;
        this.handovers = handovers;
        this.processes = processes;
    }

    @EventListener
    void on(TaskAssigned assigned) {
        if (assigned.byThemselves() || assigned.process().equals(Departures.HANDOVER)) return;
        departures.assigned(
                new Held(assigned.taskId(), "", assigned.process(), assigned.caseKey(), assigned.userId()),
                assigned.userId());
    }

    @EventListener
    void on(TaskGone gone) {
        handovers.openOfTask(gone.taskId()).forEach(this::settle);
    }

    /** Whoever is back has their tasks again, where no colleague has accepted them. */
    void back(String userId) {
        handovers.openOfUser(userId).forEach(this::settle);
    }

    private void settle(Handover handover) {
        handovers.end(handover.id(), Handover.State.SETTLED);
        processes.tellThose(SETTLED, handover.caseKey(), "handover", handover.id());
    }
}
