package org.ackord.shift;

import java.time.Clock;
import org.ackord.engine.Processes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps one instance of {@code shift-watch} running while anything is planned, also where somebody has ended it in Cockpit. */
@Component
class ShiftWatch {

    private static final String PROCESS = "shift-watch";

    private final ShiftTables tables;
    private final Departures departures;
    private final Processes processes;
    private final Clock clock;

    ShiftWatch(ShiftTables tables, Departures departures, Processes processes, Clock clock) {
        this.tables = tables;
        this.departures = departures;
        this.processes = processes;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void resume() {
        if (tables.planners(clock.instant()).isEmpty()) return;
        tables.lockWatch();
        processes.watch(PROCESS);
    }

    /** A plan has changed: whoever is away by it now leaves tasks behind, and the watch waits for another instant. */
    void planned() {
        tables.lockWatch();
        departures.handOverAll();
        processes.watch(PROCESS);
    }
}
