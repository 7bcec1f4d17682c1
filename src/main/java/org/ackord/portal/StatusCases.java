package org.ackord.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ackord.casework.CaseRecord;
import org.ackord.casework.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The cases whose status is shown: not those that were closed long ago, so that a link in an old mail opens nothing for ever. */
@Component
class StatusCases {

    private final Cases cases;
    private final Clock clock;
    private final Duration shownAfterClosing;

    StatusCases(
            Cases cases, Clock clock, @Value("${ackord.status.shown-after-closing:90d}") Duration shownAfterClosing) {
        this.cases = cases;
        this.clock = clock;
        this.shownAfterClosing = shownAfterClosing;
    }

    Optional<CaseRecord> of(String caseKey) {
        return cases.find(caseKey).filter(about -> !isOver(about.closedAt()));
    }

    private boolean isOver(@Nullable Instant closedAt) {
        return closedAt != null && !clock.instant().isBefore(closedAt.plus(shownAfterClosing));
    }
}
