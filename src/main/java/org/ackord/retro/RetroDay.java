package org.ackord.retro;

import java.time.Instant;
import java.time.LocalTime;
import org.ackord.time.SupportCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the team looks back at a week: on the first day after it on which support is open, at the time that is set. */
@Component
class RetroDay {

    private final SupportCalendar support;
    private final LocalTime at;

    RetroDay(SupportCalendar support, @Value("${ackord.retro.at}") String at) {
        this.support = support;
        this.at = LocalTime.parse(at);
    }

    Instant of(Week week) {
        var zone = support.zone();
        var firstOpen = support.get().nextOpening(week.ends(zone));
        return firstOpen.atZone(zone).toLocalDate().atTime(at).atZone(zone).toInstant();
    }

    /** The first week whose day is still to come. */
    Week nextWeek() {
        var now = support.now();
        var week = Week.of(now.toLocalDate()).previous();
        while (!of(week).isAfter(now.toInstant())) week = week.next();
        return week;
    }
}
