package org.ackord.retro;

import java.util.List;
import java.util.Map;
import org.ackord.documentation.NotedGaps;
import org.ackord.time.SupportCalendar;
import org.springframework.stereotype.Component;

/** What a retro shows of its week: the numbers as they were taken, and the gaps whose words are kept elsewhere. */
@Component
class RetroWeek {

    private final FactRows facts;
    private final NotedGaps gaps;
    private final SupportCalendar support;

    RetroWeek(FactRows facts, NotedGaps gaps, SupportCalendar support) {
        this.facts = facts;
        this.gaps = gaps;
        this.support = support;
    }

    Map<String, Object> of(String key) {
        return Map.of("numbers", WeekNumbers.of(facts.of(key)), "gaps", gaps(key), "most", WeekFacts.MOST);
    }

    private List<NotedGaps.NotedGap> gaps(String key) {
        var zone = support.zone();
        return Week.ofKey(key)
                .map(week -> gaps.between(week.begins(zone), week.ends(zone), WeekFacts.MOST))
                .orElse(List.of());
    }
}
