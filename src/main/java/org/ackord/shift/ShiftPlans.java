package org.ackord.shift;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ackord.input.Faults;
import org.ackord.input.FaultyInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about when they work. Every change is heard by the watch in the same transaction. */
@Service
@Transactional
public class ShiftPlans {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final ShiftTables tables;
    private final Rosters rosters;
    private final ShiftWatch watch;
    private final HandoverTriggers handovers;
    private final Clock clock;

    ShiftPlans(ShiftTables tables, Rosters rosters, ShiftWatch watch, HandoverTriggers handovers, Clock clock) {
        this.tables = tables;
        this.rosters = rosters;
        this.watch = watch;
        this.handovers = handovers;
        this.clock = clock;
    }

    /**
     * Somebody is away. What has passed of it is not counted.
     *
     * @param by the user id of whoever says so
     */
    public void goAway(String userId, Instant from, Instant to, String by) {
        var now = now();
        new Faults()
                .add(!to.isAfter(now), "to", "has passed")
                .add(!to.isAfter(from), "to", "is not after the beginning")
                .add(from.isAfter(now.plus(LONGEST)), "from", "is more than a year ahead")
                .add(to.isAfter(now.plus(LONGEST)), "to", "is more than a year ahead")
                .refuseIfAny();
        enter(userId, from.isBefore(now) ? now : from, to, by);
    }

    /** Away from now to the end of the shift; of a duty without an end, until support opens or closes. */
    public void endShift(String userId, String by) {
        var now = now();
        var roster = rosters.of(userId, now);
        if (!roster.onShift(now)) throw new FaultyInput("user", "is on no shift now, so there is none to end");
        var end = roster.shiftEnds(now).orElseGet(() -> nextEdge(now));
        enter(userId, now, end.truncatedTo(ChronoUnit.SECONDS), by);
    }

    /** Ends the absences that go on. */
    public void back(String userId) {
        var now = now();
        var present = tables.absencesOf(userId, now).stream()
                .filter(absence -> absence.covers(now))
                .toList();
        if (present.isEmpty()) throw new FaultyInput("user", "is not away");
        present.forEach(absence -> tables.end(absence.id(), now));
        if (!rosters.of(userId, now).isAway(now)) handovers.back(userId);
        watch.planned();
    }

    /** Takes an absence back that has not begun. */
    public void cancel(String userId, String absenceId) {
        var now = now();
        var planned = tables.absencesOf(userId, now).stream()
                .filter(absence ->
                        absence.id().equals(absenceId) && absence.from().isAfter(now))
                .findFirst()
                .orElseThrow(() -> new FaultyInput("absence", "has begun or is not there any more"));
        tables.cancel(planned.id());
        watch.planned();
    }

    /** A shift every week. One that ends no later than it begins ends on the next day. */
    public void plan(String userId, DayOfWeek weekday, LocalTime from, LocalTime to, ZoneId zone) {
        var shift = new WeeklyShift(UUID.randomUUID().toString(), userId, weekday, from, to, zone);
        if (tables.isPlanned(shift)) throw new FaultyInput("from", "is the beginning of another shift of that day");
        tables.enter(shift);
        watch.planned();
    }

    public void unplan(String shiftId) {
        if (!tables.removeShift(shiftId)) throw new FaultyInput("shift", "is not there any more");
        watch.planned();
    }

    private void enter(String userId, Instant from, Instant to, String by) {
        tables.enter(new Absence(UUID.randomUUID().toString(), userId, from, to), by, now());
        watch.planned();
    }

    private Instant nextEdge(Instant now) {
        return rosters.calendar().edges(now, now.plus(Roster.HORIZON)).stream()
                .filter(edge -> edge.isAfter(now))
                .findFirst()
                .orElse(now.plus(Roster.HORIZON));
    }

    /** Rows hold whole seconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
