package org.ackord.incident;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents that a case belongs to. */
@Service
@Transactional(readOnly = true)
public class CaseIncidents {

    private final IncidentRows rows;
    private final UpdateRows updates;
    private final LinkedCases links;

    CaseIncidents(IncidentRows rows, UpdateRows updates, LinkedCases links) {
        this.rows = rows;
        this.updates = updates;
        this.links = links;
    }

    /** Those that go on first, then the newest. */
    public List<CaseIncident> of(String caseKey) {
        var keys = links.incidentsOf(caseKey);
        var last = updates.last(keys);
        return rows.all(keys).stream().map(incident -> shown(incident, last)).toList();
    }

    private static CaseIncident shown(Incident incident, Map<String, IncidentUpdate> last) {
        var update = last.get(incident.key());
        return new CaseIncident(
                incident.key(),
                incident.severity(),
                incident.title(),
                incident.state(),
                update == null ? incident.text() : update.text(),
                update == null ? incident.declaredAt() : update.at(),
                incident.nextUpdateBy(),
                incident.resolvedAt());
    }
}
