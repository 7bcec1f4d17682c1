package org.ackord.incident;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.ackord.engine.Decisions;
import org.ackord.incident.Notice.Channel;
import org.springframework.stereotype.Component;

/** Asks the decision tables of {@code incident.dmn}: who is told how and in which order (R18, R24), and how often there is news. */
@Component
class AudienceRule {

    /** What a case is told: its first news of the incident, a further update, or that it is over. */
    enum Stage {
        FIRST,
        UPDATE,
        RESOLVED
    }

    record Choice(Channel channel, int rank, Duration within) {}

    private final Decisions decisions;

    AudienceRule(Decisions decisions) {
        this.decisions = decisions;
    }

    Choice choose(Stage stage, String severity, String tier, boolean keyAccount) {
        var row = decisions
                .decide(
                        "incident-audience",
                        Map.of("news", word(stage.name()), "severity", severity, "tier", word(tier), "key", keyAccount))
                .get(0);
        return new Choice(
                Channel.valueOf(String.valueOf(row.get("channel")).toUpperCase(Locale.ROOT)),
                number(row, "rank"),
                Duration.ofMinutes(number(row, "minutes")));
    }

    /** How long after one update the next is promised, where nobody names a time. */
    Duration interval(String severity) {
        return Duration.ofMinutes(number(
                decisions
                        .decide("incident-news-interval", Map.of("severity", severity))
                        .get(0),
                "minutes"));
    }

    private static int number(Map<String, Object> row, String output) {
        return ((Number) requireNonNull(row.get(output), output)).intValue();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
