package org.ackord.shift;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.ackord.casework.Notes;
import org.ackord.engine.TaskHands.Held;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a shift by hand, with notes for those who take over. */
@Service
@Transactional
class Leaving {

    private final ShiftPlans plans;
    private final Departures departures;
    private final Rosters rosters;
    private final Notes notes;
    private final Clock clock;

    Leaving(ShiftPlans plans, Departures departures, Rosters rosters, Notes notes, Clock clock) {
        this.plans = plans;
        this.departures = departures;
        this.rosters = rosters;
        this.notes = notes;
        this.clock = clock;
    }

    /** One task of each case that would be handed over if the person went now. */
    public List<Held> leftBehind(String userId) {
        var now = clock.instant();
        var seen = new HashSet<String>();
        return departures.leftBehind(userId, rosters.of(userId, now), now).stream()
                .filter(task -> seen.add(task.caseKey()))
                .toList();
    }

    /** A note becomes an internal note of its case, by whoever wrote it, and goes with the task. */
    public void end(String userId, String by, ShiftForm form) {
        for (var task : leftBehind(userId)) {
            var note = form.noteFor(task.caseKey());
            if (!note.isEmpty()) notes.write(task.caseKey(), by, note);
        }
        plans.endShift(userId, by);
    }
}
