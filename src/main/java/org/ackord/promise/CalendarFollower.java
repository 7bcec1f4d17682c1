package org.ackord.promise;

import java.time.Clock;
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
    private final Clock clock;

    CalendarFollower(PromiseRows rows, Reckoner reckoner, TimerMoves timers, Clock clock) {
        this.rows = rows;
        this.reckoner = reckoner;
        this.timers = timers;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void follow(CalendarChanged changed) {
        var now = Seconds.down(clock.instant());
        var after = "";
        List<PromiseRow> page;
        do {
            page = rows.lockPage(changed.id(), State.OPEN, after, Limit.of(PAGE));
            for (var row : page) {
                row.missIfDueBefore(now);
                if (row.isOpen()) reckon(row);
                after = row.id();
            }
        } while (page.size() == PAGE);
    }

    private void reckon(PromiseRow row) {
        var due = row.dueAt();
        reckoner.reckon(row);
        if (!row.dueAt().equals(due)) timers.of(row.making().caseKey());
    }
}
