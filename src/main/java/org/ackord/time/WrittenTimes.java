package org.ackord.time;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes instants for our own people, in the zone of the support's calendar. */
@Component
public class WrittenTimes {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm a zzz", Locale.US);

    private final SupportCalendar support;

    WrittenTimes(SupportCalendar support) {
        this.support = support;
    }

    public String written(Instant at) {
        return DATE.format(at.atZone(support.zone()));
    }
}
