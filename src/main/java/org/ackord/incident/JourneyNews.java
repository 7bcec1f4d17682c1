package org.ackord.incident;

import java.util.Collection;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.springframework.stereotype.Component;

/** Tells the journeys of linked cases, so that whoever answers sees it on the record. Where nobody waits to hear it, it is no fault. */
@Component
class JourneyNews {

    private final LinkedCases links;
    private final Notices notices;
    private final Processes processes;

    JourneyNews(LinkedCases links, Notices notices, Processes processes) {
        this.links = links;
        this.notices = notices;
        this.processes = processes;
    }

    /** Those that have not heard of it, each once. */
    void tell(Incident incident) {
        var words = "%s (%s): %s".formatted(incident.key(), incident.severity(), incident.title());
        tell(links.takeUnnoted(incident.key()), words);
    }

    /** Who was not called before it was over is not called any more. */
    void endCalls(Incident incident) {
        notices.endCalls(incident.key())
                .forEach(key -> processes.tellThose("incident-call-over", key, "incident", incident.key()));
    }

    private void tell(Collection<String> caseKeys, String words) {
        caseKeys.forEach(key -> processes.tell("incident-declared", key, new Facts().with("incident", words)));
    }
}
