package org.ackord.time;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The calendar of the support team (R2): the setting {@code ackord.support.calendar}. */
@Component
public class SupportCalendar {

    private final BusinessCalendars calendars;
    private final Clock clock;
    private final String id;

    SupportCalendar(BusinessCalendars calendars, Clock clock, @Value("${ackord.support.calendar}") String id) {
        this.calendars = calendars;
        this.clock = clock;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** In its newest version. */
    public BusinessCalendar get() {
        return calendars.get(id);
    }

    public ZoneId zone() {
        return get().zone();
    }

    /** By the clocks on the walls of the team, in whole seconds. */
    public ZonedDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(zone());
    }
}
