package org.ackord.casework;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.ackord.correspondence.Correspondence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the documentation should have answered (R40) is a note on its case, and news for whoever collects gaps. */
@Component
class DocumentationGaps {

    private final Correspondence correspondence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentationGaps(Correspondence correspondence, ApplicationEventPublisher events, Clock clock) {
        this.correspondence = correspondence;
        this.events = events;
        this.clock = clock;
    }

    void note(CaseRecord about, String by, String text) {
        correspondence.note(about.key(), by, "Documentation gap: " + text);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        events.publishEvent(new DocumentationGapNoted(about.key(), about.product(), text, by, now));
    }
}
