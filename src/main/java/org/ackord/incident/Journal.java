package org.ackord.incident;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.ackord.correspondence.Correspondence;
import org.ackord.incident.IncidentDeed.What;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts on the record of a case that its customer was called. */
@Component
class Journal {

    private final Correspondence correspondence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journal(Correspondence correspondence, ApplicationEventPublisher events, Clock clock) {
        this.correspondence = correspondence;
        this.events = events;
        this.clock = clock;
    }

    void note(Calls.Call call, String words, @Nullable String remark) {
        correspondence.note(call.caseKey(), call.by(), remark == null ? words : words + ' ' + remark);
        events.publishEvent(new IncidentDeed(call.by(), What.CALLED, call.incident(), call.caseKey()));
    }

    Notices.Told told(String by) {
        return new Notices.Told(clock.instant().truncatedTo(ChronoUnit.SECONDS), by);
    }
}
