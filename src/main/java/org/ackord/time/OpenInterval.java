package org.ackord.time;

import java.time.LocalTime;
import org.ackord.input.FaultyInput;

/** Opening hours [open, close) of a day in local time (C1); a close of 00:00 is midnight at the end of that day. */
public record OpenInterval(LocalTime open, LocalTime close) {

    /** @throws FaultyInput when it would close before it opens */
    public OpenInterval {
        if (!close.equals(LocalTime.MIDNIGHT) && !open.isBefore(close))
            throw new FaultyInput(
                    "openingHours",
                    "%s to %s: must close after it opens, on the same day; 00:00 closes at midnight"
                            .formatted(open, close));
    }

    boolean closesAtMidnight() {
        return close.equals(LocalTime.MIDNIGHT);
    }

    boolean overlaps(OpenInterval later) {
        return closesAtMidnight() || close.isAfter(later.open);
    }

    int seconds() {
        return (closesAtMidnight() ? 24 * 60 * 60 : close.toSecondOfDay()) - open.toSecondOfDay();
    }
}
