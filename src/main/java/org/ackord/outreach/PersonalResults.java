package org.ackord.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what people said of the steps that they took. */
@Component
class PersonalResults {

    private final OutreachTables rows;
    private final AttemptTables attempts;
    private final Clock clock;

    PersonalResults(OutreachTables rows, AttemptTables attempts, Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @return how long to wait for an answer from now on */
    Duration note(String outreach, Step step, String by, Result result, @Nullable String note) {
        attempts.done(outreach, step, now(), by, result, note);
        if (result == Result.REACHED) rows.end(outreach, true, now());
        return attempts.taken(outreach).stream()
                .filter(each -> each.step() == step)
                .map(Taken::pause)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
