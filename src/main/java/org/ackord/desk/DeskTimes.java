package org.ackord.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ackord.time.BusinessCalendars;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes instants in the zone of the support's calendar. */
@Component
class DeskTimes {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm a zzz", Locale.US);

    private final BusinessCalendars calendars;
    private final String calendar;

    DeskTimes(BusinessCalendars calendars, @Value("${ackord.support.calendar}") String calendar) {
        this.calendars = calendars;
        this.calendar = calendar;
    }

    String written(Instant at) {
        return DATE.format(at.atZone(calendars.get(calendar).zone()));
    }
}
