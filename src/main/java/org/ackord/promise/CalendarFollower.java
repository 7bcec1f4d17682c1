package org.ackord.promise;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ackord.time.CalendarChanged;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** C7: promises that are open follow their calendar, in the transaction that changes it; finished ones never do. */
@Component
class CalendarFollower {

    private static final int PAGE = 200;

    private final PromiseRows rows;
    private final Reckoner reckoner;
    private final TimerMoves timers;
    private final EntityManager entities;
    private final Clock clock;

    CalendarFollower(PromiseRows rows, Reckoner reckoner, TimerMoves timers, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.reckoner = reckoner;
        this.timers = timers;
        this.entities = entities;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void follow(CalendarChanged changed) {
        var page = pageAfter("", changed);
        while (!page.isEmpty()) {
            var now = Seconds.down(clock.instant());
            reckoner.reckonAll(page.stream().filter(row -> isOpenAt(now, row)).toList())
                    .forEach(timers::of);
            entities.flush();
            page.forEach(entities::detach);
            page = pageAfter(page.get(page.size() - 1).id(), changed);
        }
    }

    private List<PromiseRow> pageAfter(String id, CalendarChanged changed) {
        return rows.lockPage(changed.id(), State.OPEN, id, Limit.of(PAGE));
    }

    private static boolean isOpenAt(Instant now, PromiseRow row) {
        row.missIfDueBefore(now);
        return row.isOpen();
    }
}
