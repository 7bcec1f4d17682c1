package org.ackord.promise;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The rows of one case, locked while they change; every change of instants reaches the timers. */
@Component
class Book {

    private final PromiseRows rows;
    private final Reckoner reckoner;
    private final TimerMoves timers;
    private final Views views;

    Book(PromiseRows rows, Reckoner reckoner, TimerMoves timers, Views views) {
        this.rows = rows;
        this.reckoner = reckoner;
        this.timers = timers;
        this.views = views;
    }

    List<PromiseRow> of(String caseKey) {
        return rows.lock(caseKey);
    }

    Promise enter(PromiseRow row) {
        rows.save(row);
        reckoner.reckon(row);
        timers.of(row.making().caseKey());
        return show(row);
    }

    Promise show(PromiseRow row) {
        return views.withoutEscalations(row);
    }

    /** Changes those on which something is still owed. */
    void change(String caseKey, Predicate<PromiseRow> which, Consumer<PromiseRow> change) {
        var owed = of(caseKey).stream().filter(PromiseRow::isOwed).filter(which).toList();
        if (owed.isEmpty()) return;
        owed.forEach(change);
        timers.of(caseKey);
    }

    void reckon(PromiseRow row) {
        reckoner.reckon(row);
    }
}
