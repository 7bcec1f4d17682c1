package org.ackord.time;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The calendar of the support team (R2): the setting {@code ackord.support.calendar}. */
@Component
public class SupportCalendar {

    private final BusinessCalendars calendars;
    private final String id;

    SupportCalendar(BusinessCalendars calendars, @Value("${ackord.support.calendar}") String id) {
        this.calendars = calendars;
        this.id = id;
    }

    /** In its newest version. */
    public BusinessCalendar get() {
        return calendars.get(id);
    }
}
