package org.ackord.shift;

import java.time.Clock;
import java.time.Duration;
import org.ackord.engine.CaseStep;
import org.ackord.engine.Facts;
import org.ackord.engine.Outcome;
import org.ackord.engine.StepInput;
import org.springframework.stereotype.Component;

/** Somebody's shift has ended, or an absence has begun: what they leave behind goes to colleagues. */
@Component
class HandOverShifts extends CaseStep {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Departures departures;
    private final ShiftTables tables;
    private final Clock clock;

    HandOverShifts(Departures departures, ShiftTables tables, Clock clock) {
        this.departures = departures;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    protected Outcome perform(StepInput in) {
        tables.lockWatch();
        departures.handOverAll();
        var now = clock.instant();
        tables.forget(now.minus(KEPT));
        return Outcome.done(new Facts().with("planned", !tables.planners(now).isEmpty()));
    }
}
