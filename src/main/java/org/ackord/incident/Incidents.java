package org.ackord.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.ackord.incident.IncidentDeed.What;
import org.ackord.incident.IncidentUpdate.Kind;
import org.ackord.input.FaultyInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Incidents from the first word to the last (R24). The process {@code incident} carries each: it is told what happened in the
 * transaction in which it did.
 */
@Service
@Transactional
public class Incidents {

    static final String PROCESS = "incident";
    static final String NEWS = "news";

    private final IncidentRows rows;
    private final IncidentRegistry registry;
    private final IncidentNews news;
    private final Processes processes;
    private final ApplicationEventPublisher events;

    Incidents(
            IncidentRows rows,
            IncidentRegistry registry,
            IncidentNews news,
            Processes processes,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.registry = registry;
        this.news = news;
        this.processes = processes;
        this.events = events;
    }

    /** @return the key of the incident */
    public String declare(NewIncident said, String by) {
        var key = registry.register(said, by);
        processes.start(PROCESS, key, new Facts());
        return key;
    }

    /**
     * Links cases; while the incident goes on, their customers are told how it stands.
     *
     * @return those that were not linked before
     */
    public List<String> link(String key, Collection<String> caseKeys, String by) {
        var incident = locked(key);
        var added = registry.link(incident, caseKeys, by);
        if (added.isEmpty() || !incident.isOpen()) return added;
        news.followTier(incident);
        processes.tell("incident-case-linked", incident.key(), new Facts());
        return added;
    }

    /** @return the number of the update */
    public int update(String key, String text, Instant nextUpdateBy, String by) {
        int number = write(key, text, nextUpdateBy, by);
        processes.tell("incident-updated", locked(key).key(), new Facts().with(NEWS, number));
        return number;
    }

    /** Everybody hears of it once more, and the postmortem begins (R23). @return the number of the last update */
    public int resolve(String key, String text, String by) {
        int number = end(key, text, by);
        processes.tell("incident-resolved", locked(key).key(), new Facts().with(NEWS, number));
        return number;
    }

    /** For the task, which is the process itself. */
    int write(String key, String text, Instant nextUpdateBy, String by) {
        int number = news.write(open(key), Kind.UPDATE, text, nextUpdateBy, by);
        events.publishEvent(new IncidentDeed(by, What.UPDATED, key, "update " + number));
        return number;
    }

    int end(String key, String text, String by) {
        int number = news.resolve(open(key), text, by);
        events.publishEvent(new IncidentDeed(by, What.RESOLVED, key, "update " + number));
        return number;
    }

    private Incident open(String key) {
        var incident = locked(key);
        if (!incident.isOpen()) throw new FaultyInput("incident", "%s is resolved already".formatted(key));
        return incident;
    }

    private Incident locked(String key) {
        return rows.lock(key).orElseThrow(() -> new UnknownIncident(key));
    }

    @Transactional(readOnly = true)
    public Optional<Incident> find(String key) {
        return rows.find(key);
    }
}
