package org.ackord.incident;

import java.util.List;
import java.util.Map;
import org.ackord.incident.Notice.State;
import org.ackord.time.SupportCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is shown of incidents: one query a kind of thing, however many cases. */
@Component
@Transactional(readOnly = true)
class IncidentViews {

    static final int MOST_INCIDENTS = 200;

    private final IncidentRows rows;
    private final UpdateRows updates;
    private final LinkedCases links;
    private final Notices notices;
    private final IncidentLines lines;
    private final SupportCalendar support;

    IncidentViews(
            IncidentRows rows,
            UpdateRows updates,
            LinkedCases links,
            Notices notices,
            IncidentLines lines,
            SupportCalendar support) {
        this.rows = rows;
        this.updates = updates;
        this.links = links;
        this.notices = notices;
        this.lines = lines;
        this.support = support;
    }

    List<IncidentView> newest() {
        var all = rows.newest(MOST_INCIDENTS);
        var counts = links.counts(all.stream().map(Incident::key).toList());
        return all.stream()
                .map(each -> view(each, counts.getOrDefault(each.key(), 0L), null, null))
                .toList();
    }

    IncidentView one(String key) {
        var incident = rows.find(key).orElseThrow(() -> new UnknownIncident(key));
        var written = updates.of(key);
        var linked = lines(incident, written.size() - 1, List.copyOf(links.of(key)));
        var counts = notices.counts(key);
        return view(
                incident,
                linked.size(),
                linked,
                written.stream()
                        .map(update -> line(update, counts.getOrDefault(update.number(), Map.of())))
                        .toList());
    }

    List<IncidentView.CaseLine> lines(Incident incident, int update, List<String> caseKeys) {
        return lines.of(incident, update, caseKeys);
    }

    private static IncidentView.UpdateLine line(IncidentUpdate update, Map<State, Integer> counts) {
        return new IncidentView.UpdateLine(
                update.number(),
                update.kind(),
                update.text(),
                update.at(),
                update.by(),
                update.nextUpdateBy(),
                counts.getOrDefault(State.TOLD, 0),
                counts.getOrDefault(State.PENDING, 0) + counts.getOrDefault(State.WITH, 0));
    }

    private IncidentView view(
            Incident incident,
            long linked,
            @Nullable List<IncidentView.CaseLine> shown,
            @Nullable List<IncidentView.UpdateLine> written) {
        var now = support.now();
        return new IncidentView(
                incident.key(),
                incident.severity(),
                incident.service(),
                incident.title(),
                incident.text(),
                incident.state(),
                incident.owner(),
                incident.startedAt(),
                incident.declaredAt(),
                incident.declaredBy(),
                incident.resolvedAt(),
                incident.nextUpdateBy(),
                linked,
                now.toInstant(),
                now.getZone().getId(),
                shown,
                written);
    }
}
