package org.ackord.shift;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import org.ackord.engine.TaskHands.Held;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.ackord.promise.State;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.PromiseClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which clocks go on while somebody is away (R10). One that counts support's hours stands while support is closed: whoever is
 * back when it opens hands nothing over for the night. One that never stands matters when it warns or ends before they are back.
 */
@Component
class Clocks {

    private final PromiseLedger ledger;
    private final Rosters rosters;

    Clocks(PromiseLedger ledger, Rosters rosters) {
        this.ledger = ledger;
        this.rosters = rosters;
    }

    List<Held> thatRunOn(List<Held> tasks, Roster roster, Instant now) {
        var keys = tasks.stream().map(Held::caseKey).distinct().toList();
        var promises = ledger.ofCases(keys).stream().collect(groupingBy(Promise::caseKey));
        var back = roster.shiftBegins(now).orElse(null);
        return tasks.stream()
                .filter(task -> !task.process().equals(Departures.HANDOVER))
                .filter(task -> promises.getOrDefault(task.caseKey(), List.of()).stream()
                        .anyMatch(promise -> runsOn(promise, now, back)))
                .toList();
    }

    private boolean runsOn(Promise promise, Instant now, @Nullable Instant back) {
        if (promise.state() != State.RUNNING) return false;
        if (back == null) return true;
        return promise.clock().equals(PromiseClock.ELAPSED.name())
                ? speaksUp(promise).isBefore(back)
                : !calendar().workingTime(now, back).isZero();
    }

    private static Instant speaksUp(Promise promise) {
        return promise.warnAt() == null ? promise.dueAt() : promise.warnAt();
    }

    private BusinessCalendar calendar() {
        return rosters.calendar();
    }
}
