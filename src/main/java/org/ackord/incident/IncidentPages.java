package org.ackord.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ackord.directory.Directory;
import org.ackord.time.SupportCalendar;
import org.ackord.time.WrittenTimes;
import org.springframework.stereotype.Component;

/** What the pages of incidents show. */
@Component
class IncidentPages {

    private static final Duration BEFORE_START = Duration.ofHours(1);
    private static final int MOST_LIKE_IT = 200;

    private final IncidentViews views;
    private final IncidentRows rows;
    private final LinkedCases links;
    private final Directory directory;
    private final Times times;

    IncidentPages(IncidentViews views, IncidentRows rows, LinkedCases links, Directory directory, Times times) {
        this.views = views;
        this.rows = rows;
        this.links = links;
        this.directory = directory;
        this.times = times;
    }

    Map<String, Object> list(String caseKey) {
        return Map.of(
                "incidents", views.newest(),
                "products", directory.products(),
                "caseKey", caseKey,
                "times", times,
                "zone", zone());
    }

    Map<String, Object> one(String key) {
        return Map.of(
                "incident", views.one(key),
                "like", like(rows.find(key).orElseThrow(() -> new UnknownIncident(key))),
                "times", times,
                "zone", zone());
    }

    /** Cases about the same product that came in while it lasted, or not long before anybody noticed. */
    private List<IncidentView.CaseLine> like(Incident incident) {
        var to = incident.resolvedAt() == null ? times.now() : incident.resolvedAt();
        var from = incident.startedAt().minus(BEFORE_START);
        return views.lines(incident, 0, links.like(incident, from, to, MOST_LIKE_IT));
    }

    ZoneId zone() {
        return times.zone();
    }

    /** Instants in words, by the clocks of the team. */
    @Component
    public static class Times {

        private final WrittenTimes written;
        private final SupportCalendar support;

        Times(WrittenTimes written, SupportCalendar support) {
            this.written = written;
            this.support = support;
        }

        public String of(Instant at) {
            return written.shown(at);
        }

        Instant now() {
            return support.now().toInstant();
        }

        ZoneId zone() {
            return support.get().zone();
        }
    }
}
