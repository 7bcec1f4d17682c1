package org.ackord.documentation;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gaps of the documentation, for whoever looks back at a time. */
@Component
public class NotedGaps {

    /** @param product empty where the case was about none */
    public record NotedGap(String caseKey, String product, String text) {}

    private final GapRows rows;

    NotedGaps(GapRows rows) {
        this.rows = rows;
    }

    /** In the order in which they were noted, without those whose text was erased. */
    public List<NotedGap> between(Instant from, Instant to, int most) {
        return rows.between(from, to, most).stream()
                .map(gap -> new NotedGap(gap.caseKey(), gap.product(), gap.text()))
                .toList();
    }
}
