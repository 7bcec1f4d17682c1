package org.ackord.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A system that opens cases by REST and asks again, under the same external id, until it is told that it is done (G1). */
final class Systems implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Pattern KEY = Pattern.compile("\"key\":\"(C-\\d+)\"");
    /** As long ago as a customer may have written: promises that are missed in this minute, and some that are not. */
    private static final int OLDEST_MINUTES = 70;

    private final Cluster cluster;
    private final Random random;
    private final Queue<Request> unanswered = new ArrayDeque<>();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private volatile boolean goesOn;

    private record Request(String externalId, Instant receivedAt) {

        String json() {
            return """
                    {"externalId":"%s","from":{"email":"p@%s.example"},"subject":"Copy failed","text":"It ends with an error.",
                     "receivedAt":"%s"}""".formatted(externalId, externalId.substring(0, 8), receivedAt);
        }
    }

    Systems(Cluster cluster, Random random) {
        this.cluster = cluster;
        this.random = random;
    }

    /** Case keys by the external id that they were asked for. */
    Map<String, String> told() {
        return told;
    }

    /** What was answered to requests that nobody may refuse. */
    Map<String, String> refused() {
        return refused;
    }

    void stop() {
        goesOn = false;
    }

    /** Until stopped, and then until nothing is unanswered. */
    @Override
    public void run() {
        goesOn = true;
        while (goesOn || !unanswered.isEmpty()) {
            ask(unanswered.isEmpty() || (goesOn && random.nextBoolean()) ? request() : unanswered.remove());
            Waiting.pause(PAUSE);
        }
    }

    private Request request() {
        var ago = Duration.ofSeconds(random.nextInt(OLDEST_MINUTES * 60));
        return new Request(
                UUID.randomUUID().toString(), Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS));
    }

    private void ask(Request request) {
        var answer = cluster.post("crm", "/api/cases", request.json());
        if (answer.isDone()) note(request, answer);
        else if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 429)
            refused.put(request.externalId(), answer.status() + " " + answer.body());
        else unanswered.add(request);
    }

    private void note(Request request, Calls.Answer answer) {
        var key = KEY.matcher(answer.body());
        if (!key.find()) throw new IllegalStateException("no key in " + answer.body());
        told.put(request.externalId(), key.group(1));
    }
}
