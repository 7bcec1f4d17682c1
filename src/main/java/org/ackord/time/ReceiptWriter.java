package org.ackord.time;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Shows how a due instant came about, from the same index that it was computed with. */
final class ReceiptWriter {

    private final BusinessCalendar calendar;
    private final PromiseClock clock;
    private final Measure measure;
    private final Span promise;
    private final List<Span> pauses;

    ReceiptWriter(BusinessCalendar calendar, PromiseClock clock, Span promise, List<Span> pauses) {
        this.calendar = calendar;
        this.clock = clock;
        this.measure = calendar.measure(clock);
        this.promise = promise;
        this.pauses = pauses;
    }

    Receipt write(Duration target) {
        return new Receipt(
                calendar.id(),
                calendar.version(),
                calendar.zone().getId(),
                clock == PromiseClock.ELAPSED ? "none" : calendar.holidays(),
                clock,
                promise.start().toString(),
                local(promise.start()),
                target.toString(),
                Duration.ofNanos(measure.scale().toOpen(target.toNanos())).toString(),
                CountedRows.of(counted(), calendar.zone()),
                SkippedDays.of(closedDays(), calendar.plan()),
                pauses.stream().map(this::paused).toList(),
                promise.end().toString(),
                local(promise.end()));
    }

    private Stream<Span> counted() {
        return measure.timeline().countedIn(promise).stream().flatMap(span -> span.without(pauses));
    }

    private Stream<LocalDate> closedDays() {
        if (clock == PromiseClock.ELAPSED) return Stream.empty();
        var plan = calendar.plan();
        return dateOf(promise.start())
                .datesUntil(dateOf(promise.end()).plusDays(1))
                .filter(date -> plan.on(date).isEmpty());
    }

    private Receipt.Paused paused(Span pause) {
        long counted = pause.from() < promise.to() ? measure.count(pause) : 0;
        return new Receipt.Paused(
                local(pause.start()),
                local(pause.end()),
                Duration.ofNanos(counted).toString());
    }

    private LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, calendar.zone());
    }

    private String local(Instant at) {
        return ISO_OFFSET_DATE_TIME.format(at.atZone(calendar.zone()));
    }
}
