package org.ackord.shift;

import static java.util.Comparator.naturalOrder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.ackord.promise.State;
import org.ackord.time.PromiseClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Until when a colleague has to accept. */
@Component
class AcceptTimes {

    private final Rosters rosters;
    private final PromiseLedger ledger;
    private final Clock clock;
    private final Duration within;

    AcceptTimes(
            Rosters rosters,
            PromiseLedger ledger,
            Clock clock,
            @Value("${ackord.handover.accept-within}") Duration within) {
        this.rosters = rosters;
        this.ledger = ledger;
        this.clock = clock;
        this.within = within;
    }

    /** Some working time from now, and never after the shift of the colleague or what is due first. */
    Instant acceptBy(Handover handover, String colleague) {
        var now = clock.instant();
        var shiftEnds = rosters.of(colleague, now).shiftEnds(now);
        return Stream.of(Optional.of(later(now)), shiftEnds, dueFirst(handover.caseKey()))
                .flatMap(Optional::stream)
                .min(naturalOrder())
                .orElseThrow();
    }

    /** What is due first of all that runs. */
    Optional<Instant> dueFirst(String caseKey) {
        return ledger.of(caseKey).stream()
                .filter(promise -> promise.state() == State.RUNNING)
                .map(Promise::dueAt)
                .min(naturalOrder());
    }

    /** A colleague on shift while support is closed is at work all the same. */
    private Instant later(Instant now) {
        var calendar = rosters.calendar();
        var counted = calendar.isOpen(now) ? PromiseClock.WORKING_TIME : PromiseClock.ELAPSED;
        return calendar.dueAt(counted, now, within, List.of());
    }
}
