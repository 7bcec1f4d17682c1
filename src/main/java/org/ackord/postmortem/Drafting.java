package org.ackord.postmortem;

import java.util.List;
import java.util.stream.Collectors;
import org.ackord.directory.Directory;
import org.ackord.engine.Groups;
import org.ackord.incident.Incident;
import org.ackord.incident.IncidentHistory;
import org.ackord.time.WrittenTimes;
import org.springframework.stereotype.Component;

/** Begins the postmortem of an incident with what is on record. */
@Component
class Drafting {

    private static final String SYSTEM = "system";

    private final IncidentHistory history;
    private final Postmortems postmortems;
    private final Directory directory;
    private final WrittenTimes times;

    Drafting(IncidentHistory history, Postmortems postmortems, Directory directory, WrittenTimes times) {
        this.history = history;
        this.postmortems = postmortems;
        this.directory = directory;
        this.times = times;
    }

    void begin(String key) {
        var incident = history.find(key).orElseThrow(() -> new UnknownPostmortem(key));
        postmortems.open(key, incident.title(), ownerOf(incident), timeline(key), SYSTEM);
    }

    private String ownerOf(Incident incident) {
        if (incident.owner() != null && directory.staff(incident.owner()).isPresent()) return incident.owner();
        return directory.membersOf(Groups.LEADS).stream()
                .findFirst()
                .map(lead -> lead.userId())
                .orElse(incident.declaredBy());
    }

    private String timeline(String key) {
        List<IncidentHistory.Entry> entries = history.of(key);
        return entries.stream()
                .map(entry -> "%s: %s".formatted(times.written(entry.at()), entry.words()))
                .collect(Collectors.joining("\n"));
    }
}
