package org.ackord.goals;

import java.time.Duration;
import org.ackord.engine.TimeTravel;
import org.ackord.time.BusinessCalendars;
import org.springframework.context.ApplicationContext;

/** Moves the clock of Ackord to the beginning of a working day: a run at night is to measure the same as one by day. */
final class OfficeHours {

    private OfficeHours() {}

    static void begin(ApplicationContext ackord) {
        var clock = ackord.getBean(TimeTravel.class);
        var opening = ackord.getBean(BusinessCalendars.class).get("support-us").nextOpening(clock.now());
        clock.advanceTo(opening.plus(Duration.ofMinutes(5)));
        clock.awaitDueJobs();
    }
}
