package org.ackord.shift;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is at work (R10). Not read-only: a decision table that is asked leaves a line in its history. */
@Service
@Transactional
public class Shifts {

    private final Rosters rosters;

    Shifts(Rosters rosters) {
        this.rosters = rosters;
    }

    public boolean onShift(String userId, Instant at) {
        return rosters.of(userId, at).onShift(at);
    }

    /** Whether the person works all the time between two instants. */
    public boolean onShift(String userId, Instant from, Instant to) {
        var roster = rosters.of(userId, from);
        return roster.onShift(from)
                && roster.shiftEnds(from).map(end -> !end.isBefore(to)).orElse(true);
    }

    /** Empty when the person is on no shift then, or when no end is in sight. */
    public Optional<Instant> shiftEnds(String userId, Instant at) {
        return rosters.of(userId, at).shiftEnds(at);
    }
}
