package org.ackord.retro;

import org.ackord.engine.Timers;
import org.ackord.time.CalendarChanged;
import org.ackord.time.SupportCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Sees to it that the next retro is planned, once for all nodes, and that its day follows the calendar. */
@Component
class RetroWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RetroWatch.class);

    private final RetroPlan plan;
    private final RetroRows rows;
    private final SupportCalendar support;
    private final Timers timers;

    RetroWatch(RetroPlan plan, RetroRows rows, SupportCalendar support, Timers timers) {
        this.plan = plan;
        this.rows = rows;
        this.support = support;
        this.timers = timers;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void resume() {
        try {
            plan.resume();
        } catch (DuplicateKeyException planned) {
            LOG.info("Another node has planned the next retro");
        }
    }

    @EventListener
    public void follow(CalendarChanged changed) {
        if (changed.id().equals(support.id())) rows.lockPlanned().ifPresent(timers::reread);
    }
}
