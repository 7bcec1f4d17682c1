package org.ackord.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ackord.incident.Incidents;
import org.ackord.incident.NewIncident;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An incident under way: a VIP is to be called, everybody else was mailed, and the next update is promised. */
@Component
@Profile("demo")
class DemoIncident {

    private static final Duration SINCE = Duration.ofMinutes(15);

    private final Incidents incidents;
    private final Clock clock;

    DemoIncident(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    void declare(List<String> cases) {
        incidents.declare(
                new NewIncident(
                        null,
                        null,
                        "S2",
                        "backup",
                        "Some backups and restores stop half-way",
                        """
                                The storage of one of our regions answers too slowly. Backups and restores that use it may stop
                                half-way; nothing that was saved is lost. We move the load to another region now. A backup that
                                stopped goes on by itself afterwards.""",
                        clock.instant().minus(SINCE).truncatedTo(ChronoUnit.SECONDS),
                        null,
                        cases),
                "lou.lead");
    }
}
