package org.ackord.insight;

import static java.util.Comparator.comparingInt;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ackord.time.BusinessCalendars;
import org.springframework.beans.factory.annotation.Value;
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
    private final BusinessCalendars calendars;
    private final Clock clock;
    private final String calendar;

    DashboardApi(
            DashboardFigures figures,
            Cards cards,
            BusinessCalendars calendars,
            Clock clock,
            @Value("${ackord.support.calendar}") String calendar) {
        this.figures = figures;
        this.cards = cards;
        this.calendars = calendars;
        this.clock = clock;
        this.calendar = calendar;
    }

    @GetMapping
    Dashboard now() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var zone = calendars.get(calendar).zone();
        var since = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return new Dashboard(now, since, zone.getId(), figures.today(since, now), figures.ages(now), urgent());
    }

    private List<Card> urgent() {
        var keys = figures.urgent(MOST_URGENT);
        return cards.ofCases(keys).stream()
                .sorted(comparingInt(card -> keys.indexOf(card.key())))
                .toList();
    }
}
