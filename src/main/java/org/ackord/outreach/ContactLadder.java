package org.ackord.outreach;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ackord.engine.Decisions;
import org.springframework.stereotype.Component;

/** The steps that the table {@code contact-ladder} has for somebody, in order. */
@Component
class ContactLadder {

    static final String TABLE = "contact-ladder";

    private final Decisions decisions;
    private final Slack slack;

    /** A step, and how long to wait for an answer after it. */
    record Rung(Step step, Duration pause) {}

    ContactLadder(Decisions decisions, Slack slack) {
        this.decisions = decisions;
        this.slack = slack;
    }

    /** The first that was not taken yet; each is taken once. */
    Optional<Rung> next(NewOutreach whom, List<Taken> taken) {
        return of(whom).stream()
                .filter(rung -> taken.stream().noneMatch(each -> each.step() == rung.step()))
                .findFirst();
    }

    private List<Rung> of(NewOutreach whom) {
        var known = Map.of(
                "occasion",
                whom.occasion().word(),
                "slack",
                slack.isConnected() && whom.slackChannel() != null,
                "linkedin",
                whom.linkedin() != null,
                "phone",
                Words.of(whom.phoneKind()));
        return decisions.decide(TABLE, known).stream()
                .flatMap(row -> rung(row).stream())
                .toList();
    }

    private static Optional<Rung> rung(Map<String, Object> row) {
        var pause = row.get("wait") instanceof Number minutes ? minutes.longValue() : 0;
        return Words.find(Step.class, String.valueOf(row.get("step")))
                .map(step -> new Rung(step, Duration.ofMinutes(pause)));
    }
}
