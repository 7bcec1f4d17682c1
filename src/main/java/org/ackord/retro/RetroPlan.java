package org.ackord.retro;

import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One retro is always planned: its process waits for its day, and plans the next when it comes. */
@Component
class RetroPlan {

    private static final String PROCESS = "oncall-retro";

    private final RetroRows rows;
    private final RetroDay day;
    private final Processes processes;

    RetroPlan(RetroRows rows, RetroDay day, Processes processes) {
        this.rows = rows;
        this.day = day;
        this.processes = processes;
    }

    /** Plans the first where none is planned, and the same again where somebody has ended its process in Cockpit. */
    @Transactional
    void resume() {
        var planned = rows.lockPlanned();
        planned.ifPresent(key -> processes.keep(PROCESS, key));
        if (planned.isEmpty()) plan(firstWithout());
    }

    private Week firstWithout() {
        var week = day.nextWeek();
        while (rows.find(week.key()).isPresent()) week = week.next();
        return week;
    }

    @Transactional
    void plan(Week week) {
        if (rows.find(week.key()).isPresent()) return;
        rows.plan(week.key());
        processes.start(PROCESS, week.key(), new Facts());
    }
}
