package org.ackord.demo;

import org.ackord.casework.Cases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives a new demo a few cases at work, so that nobody meets an empty Tasklist. Where there is any case, none is added. */
@Component
@Profile("demo")
@ConditionalOnProperty("ackord.demo.seed")
class DemoCases implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final Cases cases;
    private final DemoStories stories;
    private final DemoIncident incident;
    private final DemoMeetings meetings;
    private final DemoRetro retro;

    DemoCases(Cases cases, DemoStories stories, DemoIncident incident, DemoMeetings meetings, DemoRetro retro) {
        this.cases = cases;
        this.stories = stories;
        this.incident = incident;
        this.meetings = meetings;
        this.retro = retro;
    }

    /** A demo without examples is still one: what goes wrong here does not stop the start. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!cases.areNone()) return;
        try {
            var suspects = stories.tell();
            incident.declare(suspects);
            meetings.agree(suspects.get(0));
            retro.hold();
        } catch (RuntimeException incomplete) {
            LOG.warn("Not all cases of the demo could be made", incomplete);
        }
    }
}
