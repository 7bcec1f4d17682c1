package org.ackord.promise;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The rows of one case, locked while they change; every change of instants reaches the timers. */
@Component
class Book {

    private final CaseRows rows;
    private final Reckoner reckoner;
    private final Receipts receipts;
    private final TimerMoves timers;
    private final Views views;

    Book(CaseRows rows, Reckoner reckoner, Receipts receipts, TimerMoves timers, Views views) {
        this.rows = rows;
        this.reckoner = reckoner;
        this.receipts = receipts;
        this.timers = timers;
        this.views = views;
    }

    List<PromiseRow> of(String caseKey) {
        return rows.locked(caseKey);
    }

    Promise enter(PromiseRow row) {
        var receipt = reckoner.reckon(row);
        rows.add(row);
        receipts.enter(row.id(), receipt);
        timers.of(row.making().caseKey());
        return show(row);
    }

    void beforeTheJourney(String caseKey) {
        timers.noneYet(caseKey);
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
        receipts.replace(row.id(), reckoner.reckon(row));
    }

    void moveIfReckonedOtherwise(PromiseRow row) {
        var due = row.dueAt();
        var warn = row.warnAt();
        reckon(row);
        if (!row.dueAt().equals(due) || !Objects.equals(row.warnAt(), warn))
            timers.of(row.making().caseKey());
    }
}
