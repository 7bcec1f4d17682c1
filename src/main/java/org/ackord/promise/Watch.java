package org.ackord.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ackord.engine.Timers;
import org.springframework.stereotype.Component;

/** Answers timers: what is due now, what will be soon, and who has to be told (R14, R19). */
@Component
class Watch {

    private final Book book;
    private final PromiseRows rows;
    private final Escalations escalations;
    private final Timers timers;
    private final Clock clock;

    Watch(Book book, PromiseRows rows, Escalations escalations, Timers timers, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.escalations = escalations;
        this.timers = timers;
        this.clock = clock;
    }

    List<Missed> missDue(String caseKey) {
        var now = Seconds.down(clock.instant());
        var missed = book.of(caseKey).stream().flatMap(row -> missed(row, now)).toList();
        if (!missed.isEmpty()) timers.rereadTasks(caseKey);
        return missed;
    }

    private static Stream<Missed> missed(PromiseRow row, Instant now) {
        row.missIfDueAt(now);
        var missedAt = row.course().endedAt();
        if (!row.course().isMissedAndUnreported() || missedAt == null) return Stream.empty();
        row.course().report(now);
        var making = row.making();
        return Stream.of(new Missed(
                row.id(), making.caseKey(), making.kind(), making.party(), making.about(), row.dueAt(), missedAt));
    }

    List<AtRisk> warnDue(String caseKey, Function<String, ? extends Collection<String>> whoIs) {
        var now = Seconds.down(clock.instant());
        var warned = book.of(caseKey).stream()
                .filter(row -> row.isAtRisk(now) && !row.course().isWarned())
                .flatMap(row -> {
                    row.course().warn(now);
                    return escalations.record(row, 0, whoIs).map(told -> atRisk(row, told)).stream();
                })
                .toList();
        if (!warned.isEmpty()) timers.rereadTasks(caseKey);
        return warned;
    }

    private static AtRisk atRisk(PromiseRow row, Escalation told) {
        return new AtRisk(
                row.id(),
                told.caseKey(),
                told.kind(),
                told.party(),
                row.making().about(),
                row.dueAt(),
                told.recipients(),
                told.channel());
    }

    Optional<Escalation> escalate(String promiseId, int level, Function<String, ? extends Collection<String>> whoIs) {
        return rows.lockOne(promiseId)
                .filter(row ->
                        level == 0 ? row.course().isRunning() : row.course().isMissedAndOwed())
                .flatMap(row -> escalations.record(row, level, whoIs));
    }
}
