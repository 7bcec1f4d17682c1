package org.ackord.engine.guard;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Nothing is tried again without a pause, or done a thousand times at once. */
final class CalmRepeats implements NodeRule {

    private static final Duration SHORTEST = Duration.ofSeconds(5);
    private static final int MOST_RETRIES = 100;
    private static final int MOST_INSTANCES = 100;
    private static final Pattern RETRIES = Pattern.compile("R(\\d{1,9})/(.+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public void check(Node node, Findings findings) {
        var text = node.text().strip();
        if (node.isExtension("failedJobRetryTimeCycle") && !isCalm(text))
            findings.add(
                    node,
                    "retries at %s; at most %d, each after at least %s, as in R5/PT1M or PT1M,PT10M,PT1H"
                            .formatted(text, MOST_RETRIES, SHORTEST));
        if (node.is("loopCardinality")
                && NUMBER.matcher(text).matches()
                && (text.length() > 3 || Integer.parseInt(text) > MOST_INSTANCES))
            findings.add(node, "%s instances; at most %d".formatted(text, MOST_INSTANCES));
    }

    private static boolean isCalm(String text) {
        var repeated = RETRIES.matcher(text);
        if (repeated.matches())
            return Long.parseLong(repeated.group(1)) <= MOST_RETRIES && isLongEnough(repeated.group(2));
        var pauses = text.split(",");
        return pauses.length <= MOST_RETRIES && Arrays.stream(pauses).allMatch(CalmRepeats::isLongEnough);
    }

    private static boolean isLongEnough(String pause) {
        return duration(pause).filter(each -> each.compareTo(SHORTEST) >= 0).isPresent();
    }

    private static Optional<Duration> duration(String pause) {
        try {
            return Optional.of(Duration.parse(pause.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
