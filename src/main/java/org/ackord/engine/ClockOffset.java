package org.ackord.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** How far the engine's clock, which is everybody's, is from that of this machine: what was wrong with it, and the demo's journey. */
@Component
class ClockOffset {

    private Duration correction = Duration.ZERO;
    private Duration journey = Duration.ZERO;

    synchronized Duration correction() {
        return correction;
    }

    synchronized void correctBy(Duration correction) {
        this.correction = correction.truncatedTo(ChronoUnit.MILLIS);
        apply();
    }

    synchronized void travelTo(Instant target) {
        var unmoved = Instant.ofEpochMilli(EngineClock.machine().millis()).plus(correction);
        journey = Duration.between(unmoved, target);
        apply();
    }

    private void apply() {
        ClockUtil.offset(correction.plus(journey).toMillis());
    }
}
