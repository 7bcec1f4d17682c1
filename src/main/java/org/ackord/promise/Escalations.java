package org.ackord.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records who is told, once for each promise and level. The row of the promise has to be locked. */
@Component
class Escalations {

    private final EscalationRows rows;
    private final Ladder ladder;
    private final Reckoner reckoner;
    private final Clock clock;

    Escalations(EscalationRows rows, Ladder ladder, Reckoner reckoner, Clock clock) {
        this.rows = rows;
        this.ladder = ladder;
        this.reckoner = reckoner;
        this.clock = clock;
    }

    /** Nothing when it was recorded before, or when the ladder has no such rung. */
    Optional<Escalation> record(PromiseRow row, int level, Function<String, ? extends Collection<String>> whoIs) {
        if (rows.existsByPromiseIdAndEscalationLevel(row.id(), level)) return Optional.empty();
        var rungs = ladder.at(row, level);
        if (rungs.isEmpty()) return Optional.empty();
        var told = told(row, level, rungs, whoIs);
        rows.save(new EscalationRow(row.id(), level, told.recipients(), told.channel(), clock.instant()));
        return Optional.of(told);
    }

    private Escalation told(
            PromiseRow row, int level, List<Rung> rungs, Function<String, ? extends Collection<String>> whoIs) {
        var making = row.making();
        var tell = rungs.stream().map(Rung::tell).distinct().toList();
        var recipients = tell.stream()
                .flatMap(role -> whoIs.apply(role).stream())
                .distinct()
                .toList();
        return new Escalation(
                row.id(),
                making.caseKey(),
                making.kind(),
                making.party(),
                level,
                tell,
                recipients,
                rungs.get(0).channel(),
                nextLevelAt(row, rungs));
    }

    private @Nullable Instant nextLevelAt(PromiseRow row, List<Rung> rungs) {
        var missedAt = row.course().endedAt();
        if (missedAt == null) return null;
        return rungs.stream()
                .map(Rung::again)
                .filter(Objects::nonNull)
                .min(Double::compare)
                .map(share -> reckoner.after(row, missedAt, share))
                .orElse(null);
    }
}
