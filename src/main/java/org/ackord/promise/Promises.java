package org.ackord.promise;

import static java.util.Comparator.naturalOrder;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ackord.engine.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What timers and gateways of models ask the ledger. A timer reads the earliest instant that has to be watched; where there is
 * none (not started, paused, finished, or told before) it parks far in the future until the ledger lets it read again.
 */
@Component
@Vocabulary
@SuppressWarnings("JavaUtilDate") // the engine's timers take nothing else
public class Promises {

    static final Instant PARKED = Instant.parse("9999-12-31T00:00:00Z");

    private static final int CALM = 50;
    private static final int AT_RISK = 70;
    private static final int MISSED = 80;

    private final CaseRows rows;
    private final Clock clock;

    Promises(CaseRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * When a promise that is not about a further message is due.
     *
     * @param kind as {@link Kind} names it
     * @param party {@code sc}, {@code se}, {@code duty}; empty for any
     */
    public Date dueAt(String caseKey, String kind, String party) {
        return earliest(of(caseKey, kind, party), Promises::firesAt);
    }

    public Date warnAt(String caseKey, String kind, String party) {
        return earliest(of(caseKey, kind, party), Promises::warnsAt);
    }

    /** When the acknowledgement of a further message is due (R6). */
    public Date ackDueAt(String caseKey, String about) {
        return earliest(acksOf(caseKey, about), Promises::firesAt);
    }

    public Date ackWarnAt(String caseKey, String about) {
        return earliest(acksOf(caseKey, about), Promises::warnsAt);
    }

    /** The same for the due date of a task, which stays when it was missed: none while nothing is running or owed. */
    public @Nullable Date openDueAt(String caseKey, String kind, String party) {
        return open(of(caseKey, kind, party));
    }

    public @Nullable Date openAckDueAt(String caseKey, String about) {
        return open(acksOf(caseKey, about));
    }

    /** What is due next of all that runs or is owed on a case, for the due date of a task; null when nothing does. */
    public @Nullable Date nextDueAt(String caseKey) {
        return open(rows.of(caseKey).stream());
    }

    /** R8: the running ETA will be missed soon, or was missed and the customer holds no other one. */
    public boolean etaNeedsRenewal(String caseKey) {
        var now = clock.instant();
        return ofKind(caseKey, Kind.ETA)
                .anyMatch(row -> row.course().isMissedAndOwed()
                        || (row.course().isRunning() && row.warnAt() != null && !now.isBefore(row.warnAt())));
    }

    /** Whether a message was acknowledged, on time or late. */
    public boolean acknowledged(String caseKey, String about) {
        return acksOf(caseKey, about)
                .anyMatch(row ->
                        row.course().state() == State.KEPT || row.course().fulfilledAt() != null);
    }

    /** How much hurry there is, for the priority of a task: 80 where a miss is still owed, 70 where one is near, else 50. */
    public int priority(String caseKey) {
        var now = clock.instant();
        var all = rows.of(caseKey);
        if (all.stream().anyMatch(row -> row.course().isMissedAndOwed())) return MISSED;
        return all.stream().anyMatch(row -> row.isAtRisk(now)) ? AT_RISK : CALM;
    }

    private Stream<PromiseRow> of(String caseKey, String kind, String party) {
        Predicate<PromiseRow> ofParty =
                party.isEmpty() ? row -> true : row -> row.making().party() == Party.ofKey(party);
        return ofKind(caseKey, Kind.valueOf(kind))
                .filter(row -> row.making().about() == null)
                .filter(ofParty);
    }

    private Stream<PromiseRow> acksOf(String caseKey, String about) {
        return ofKind(caseKey, Kind.ACK).filter(row -> about.equals(row.making().about()));
    }

    private Stream<PromiseRow> ofKind(String caseKey, Kind kind) {
        return rows.of(caseKey).stream().filter(row -> row.making().kind() == kind);
    }

    private static @Nullable Instant firesAt(PromiseRow row) {
        return row.course().isRunning() || row.course().isMissedAndUnreported() ? row.dueAt() : null;
    }

    private static @Nullable Instant warnsAt(PromiseRow row) {
        return row.course().isRunning() && !row.course().isWarned() ? row.warnAt() : null;
    }

    private static @Nullable Date open(Stream<PromiseRow> rows) {
        return rows.filter(row -> row.course().isRunning() || row.course().isMissedAndOwed())
                .map(PromiseRow::dueAt)
                .min(naturalOrder())
                .map(Date::from)
                .orElse(null);
    }

    private static Date earliest(Stream<PromiseRow> rows, Function<PromiseRow, @Nullable Instant> instant) {
        return Date.from(
                rows.map(instant).filter(Objects::nonNull).min(naturalOrder()).orElse(PARKED));
    }
}
