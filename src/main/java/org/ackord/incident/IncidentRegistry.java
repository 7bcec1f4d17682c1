package org.ackord.incident;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.ackord.incident.IncidentDeed.What;
import org.ackord.incident.IncidentUpdate.Kind;
import org.ackord.input.FaultyInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts incidents and the cases that belong to them on record. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IncidentRegistry {

    private final IncidentRows rows;
    private final IncidentRules rules;
    private final IncidentNews news;
    private final LinkedCases links;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    IncidentRegistry(
            IncidentRows rows,
            IncidentRules rules,
            IncidentNews news,
            LinkedCases links,
            Cases cases,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.news = news;
        this.links = links;
        this.cases = cases;
        this.events = events;
    }

    /** @return the key of the incident */
    String register(NewIncident said, String by) {
        var incident = rules.opened(rows.nextKey(news.now()), said, by);
        rows.insert(incident);
        link(incident, said.cases(), by);
        news.write(incident, Kind.DECLARED, said.text(), rules.nextUpdateBy(said), by);
        events.publishEvent(new IncidentDeed(by, What.DECLARED, incident.key(), said.severity() + ' ' + said.title()));
        return incident.key();
    }

    /** @return those that were not linked before */
    List<String> link(Incident incident, Collection<String> caseKeys, String by) {
        requireCases(caseKeys);
        var linked = links.of(incident.key());
        var added = caseKeys.stream()
                .distinct()
                .filter(key -> !linked.contains(key))
                .toList();
        if (added.isEmpty()) return added;
        links.link(incident.key(), added, by, news.now());
        events.publishEvent(new IncidentDeed(by, What.LINKED, incident.key(), String.join(", ", added)));
        return added;
    }

    private void requireCases(Collection<String> caseKeys) {
        Set<String> unknown = new TreeSet<>(caseKeys);
        cases.all(caseKeys).stream().map(CaseRecord::key).forEach(unknown::remove);
        if (!unknown.isEmpty())
            throw new FaultyInput(
                    "cases",
                    "names what is no case of ours: "
                            + unknown.stream().limit(5).collect(Collectors.joining(", ")));
    }
}
