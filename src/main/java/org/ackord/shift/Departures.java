package org.ackord.shift;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.ackord.engine.TaskHands;
import org.ackord.engine.TaskHands.Held;
import org.springframework.stereotype.Component;

/** Finds what people leave behind when they go off shift, and starts a handover for each task, once. */
@Component
class Departures {

    static final String HANDOVER = "task-handover";

    private final Rosters rosters;
    private final TaskHands hands;
    private final Clocks clocks;
    private final Handovers handovers;
    private final Processes processes;
    private final Clock clock;

    Departures(Rosters rosters, TaskHands hands, Clocks clocks, Handovers handovers, Processes processes, Clock clock) {
        this.rosters = rosters;
        this.hands = hands;
        this.clocks = clocks;
        this.handovers = handovers;
        this.processes = processes;
        this.clock = clock;
    }

    /** Looks at everybody who is away, not at those alone who have just left: who was missed is found the next time. */
    void handOverAll() {
        var now = clock.instant();
        var away = rosters.planned(now);
        away.values().removeIf(roster -> !roster.isAway(now));
        hands.of(away.keySet()).stream()
                .collect(groupingBy(Held::assignee))
                .forEach((user, tasks) -> handOver(user, requireNonNull(away.get(user)), tasks, now));
    }

    /** What this person is about to leave behind. */
    List<Held> leftBehind(String userId, Roster roster, Instant at) {
        return clocks.thatRunOn(hands.of(List.of(userId)), roster, at);
    }

    private void handOver(String userId, Roster roster, List<Held> tasks, Instant now) {
        var since = roster.awaySince(now);
        clocks.thatRunOn(tasks, roster, now).forEach(task -> begin(task, userId, since));
    }

    private void begin(Held task, String userId, Instant since) {
        handovers
                .begin(task.id(), task.caseKey(), userId, since)
                .ifPresent(id -> processes.start(HANDOVER, task.caseKey(), new Facts().with("handover", id)));
    }

    /** A task that somebody is given while away is handed over at once, unless they took it themselves. */
    void assigned(Held task, String userId) {
        var now = clock.instant();
        var roster = rosters.of(userId, now);
        if (roster.isAway(now)) handOver(userId, roster, List.of(task), now);
    }
}
