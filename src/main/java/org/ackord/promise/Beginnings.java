package org.ackord.promise;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ackord.input.FaultyInput;
import org.ackord.time.SupportCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How promises come into the world: by policy, from a person, or by a reopening. */
@Component
class Beginnings {

    private final Book book;
    private final Policies policies;
    private final SupportCalendar support;
    private final Clock clock;

    Beginnings(Book book, Policies policies, SupportCalendar support, Clock clock) {
        this.book = book;
        this.policies = policies;
        this.support = support;
        this.clock = clock;
    }

    Promise start(String caseKey, Kind kind, Party party, @Nullable String about, Instant at, Terms terms) {
        var making = new Making(caseKey, kind, party, about, terms.tier(), support.id(), Making.BY_POLICY);
        return book.of(caseKey).stream()
                .filter(row -> row.isOpen() && row.making().promisesTheSame(making))
                .findFirst()
                .map(book::show)
                .orElseGet(() -> book.enter(new PromiseRow(making, policies.choose(kind, party, terms), at)));
    }

    Promise giveEta(String caseKey, Instant eta, String madeBy, Party party) {
        var now = Seconds.down(clock.instant());
        var due = checked(eta, now);
        var known = book.of(caseKey);
        var former = known.stream()
                .filter(row -> row.making().kind() == Kind.ETA && row.isOwed())
                .toList();
        former.forEach(row -> row.renew(now));
        var making = new Making(caseKey, Kind.ETA, party, null, tierOf(known), support.id(), madeBy);
        var policy = policies.choose(Kind.ETA, party, new Terms(tierOr(making), null, null, null))
                .withTarget(Duration.between(now, due));
        return book.enter(new PromiseRow(making, policy, now).replacing(latest(former)));
    }

    private static Instant checked(Instant eta, Instant now) {
        var due = Seconds.down(eta);
        if (!due.isAfter(now)) throw new FaultyInput("eta", "is %s; an ETA lies in the future".formatted(eta));
        if (due.isAfter(now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant()))
            throw new FaultyInput("eta", "is %s; an ETA lies at most a year ahead".formatted(eta));
        return due;
    }

    /** The newest that is known; promises on which something is owed follow a change of the tier, others do not. */
    private static @Nullable String tierOf(List<PromiseRow> known) {
        return known.stream()
                .filter(row -> row.making().tier() != null)
                .sorted(comparing(PromiseRow::isOwed))
                .reduce((former, latter) -> latter)
                .map(row -> row.making().tier())
                .orElse(null);
    }

    private static String tierOr(Making making) {
        return making.tier() == null ? Policies.UNKNOWN_TIER : making.tier();
    }

    private static @Nullable String latest(List<PromiseRow> former) {
        return former.isEmpty() ? null : former.get(former.size() - 1).id();
    }

    Promise resumeAfterReopening(String caseKey, Kind kind, Instant resolvedAt, Instant at) {
        var rows = book.of(caseKey).stream()
                .filter(row -> row.making().kind() == kind)
                .toList();
        return rows.stream()
                .filter(PromiseRow::isOpen)
                .findFirst()
                .map(book::show)
                .orElseGet(() -> book.enter(lastOf(caseKey, kind, rows).reopened(resolvedAt, at)));
    }

    private static PromiseRow lastOf(String caseKey, Kind kind, List<PromiseRow> ended) {
        return ended.stream()
                .max(comparing(row -> row.course().endedAt(), nullsFirst(naturalOrder())))
                .orElseThrow(() ->
                        new IllegalStateException("Case %s never had a %s to go on with".formatted(caseKey, kind)));
    }

    void beforeTheJourney(String caseKey) {
        book.beforeTheJourney(caseKey);
    }
}
