package org.ackord.insight;

import static java.util.Comparator.comparingInt;

import java.util.List;
import org.ackord.time.SupportCalendar;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit shows managers first. */
@RestController
@RequestMapping(path = "/api/dashboard", produces = MediaType.APPLICATION_JSON_VALUE)
class DashboardApi {

    private static final int MOST_URGENT = 10;

    private final DashboardFigures figures;
    private final Cards cards;
    private final SupportCalendar support;

    DashboardApi(DashboardFigures figures, Cards cards, SupportCalendar support) {
        this.figures = figures;
        this.cards = cards;
        this.support = support;
    }

    @GetMapping
    Dashboard now() {
        var here = support.now();
        var now = here.toInstant();
        var zone = here.getZone();
        var since = here.toLocalDate().atStartOfDay(zone).toInstant();
        return new Dashboard(now, since, zone.getId(), figures.today(since, now), figures.ages(now), urgent());
    }

    private List<Card> urgent() {
        var keys = figures.urgent(MOST_URGENT);
        return cards.ofCases(keys).stream()
                .sorted(comparingInt(card -> keys.indexOf(card.key())))
                .toList();
    }
}
