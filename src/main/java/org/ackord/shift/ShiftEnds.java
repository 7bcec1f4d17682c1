package org.ackord.shift;

import static java.util.Comparator.naturalOrder;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.ackord.engine.Vocabulary;
import org.springframework.stereotype.Component;

/** What the timer of {@code shift-watch} waits for. */
@Component
@Vocabulary
@SuppressWarnings("JavaUtilDate") // the engine's timers take nothing else
public class ShiftEnds {

    private final Rosters rosters;
    private final Clock clock;

    ShiftEnds(Rosters rosters, Clock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    /** When the next one who has planned shifts or absences goes away; when that is not in sight, when to look again. */
    public Date nextAt() {
        var now = clock.instant();
        return Date.from(rosters.planned(now).values().stream()
                .map(roster -> roster.goesAway(now))
                .flatMap(Optional::stream)
                .min(naturalOrder())
                .orElse(lookAgain(now)));
    }

    private static Instant lookAgain(Instant now) {
        return now.plus(Roster.HORIZON);
    }
}
