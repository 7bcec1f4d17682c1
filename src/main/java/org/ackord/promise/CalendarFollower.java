package org.ackord.promise;

import jakarta.persistence.EntityManager;
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

    private static final Limit PAGE = Limit.of(200);

    private final PromiseRows rows;
    private final Receipts receipts;
    private final Book book;
    private final EntityManager entities;
    private final Clock clock;

    CalendarFollower(PromiseRows rows, Receipts receipts, Book book, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.receipts = receipts;
        this.book = book;
        this.entities = entities;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void follow(CalendarChanged changed) {
        var page = pageAfter("", changed);
        while (!page.isEmpty()) {
            follow(page);
            page = pageAfter(page.get(page.size() - 1).id(), changed);
        }
    }

    private List<PromiseRow> pageAfter(String id, CalendarChanged changed) {
        return rows.lockPage(changed.id(), State.OPEN, id, PAGE);
    }

    private void follow(List<PromiseRow> page) {
        var now = clock.instant();
        receipts.prepare(page.stream().map(PromiseRow::id).toList());
        page.forEach(row -> row.missIfDueBefore(now));
        page.stream().filter(PromiseRow::isOpen).forEach(book::moveIfReckonedOtherwise);
        entities.flush();
        page.forEach(entities::detach);
    }
}
