package org.ackord.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The application's clock is the engine's: what is due here is due there, also after the demo clock was moved. */
final class EngineClock extends Clock {

    private final ZoneId zone;

    EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    static Clock utc() {
        return new EngineClock(ZoneOffset.UTC);
    }

    /** That of this machine, which may be wrong; for what compares clocks. */
    static Clock machine() {
        return Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }
}
