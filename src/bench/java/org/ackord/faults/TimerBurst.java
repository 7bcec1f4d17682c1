package org.ackord.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Many promises to acknowledge that are at risk from the same second on: when somebody is told of each. */
final class TimerBurst {

    private static final int CLIENTS = 4;
    private static final Duration UNTIL_AT_RISK = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOLD =
            "select count(*) from promise where kind = 'ACK' and warn_at = ? and warned_at is not null";

    private static final String AT_RISK = "select warn_at from promise where kind = 'ACK' and case_key = ?";

    private final Cluster cluster;
    private final int size;

    /** @param told how many were told, by milliseconds since they were due */
    record Result(TreeMap<Long, Long> told, int size) {

        /** Milliseconds until this share of all was told. */
        long lateness(double share) {
            return told.entrySet().stream()
                    .filter(at -> at.getValue() >= share * size)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }

        @Override
        public String toString() {
            return "%d promises, lateness p50 %d ms, p99 %d ms, last %d ms, %.0f a second"
                    .formatted(size, lateness(0.5), lateness(0.99), lateness(1), size * 1000.0 / lateness(1));
        }
    }

    TimerBurst(Cluster cluster, int size) {
        this.cluster = cluster;
        this.size = size;
    }

    Result run() throws IOException, InterruptedException, SQLException {
        var target = untilAtRisk();
        var due = Instant.now().plus(UNTIL_AT_RISK).truncatedTo(ChronoUnit.SECONDS);
        open(due.minus(target));
        if (Instant.now().isAfter(due)) throw new IllegalStateException("the cases were not opened before they are due");
        Waiting.until(UNTIL_AT_RISK, "the second has come", () -> !Instant.now().isBefore(due));
        return new Result(watch(due), size);
    }

    /** How long after a mail its acknowledgement is at risk, at this time of day. */
    private Duration untilAtRisk() throws IOException, SQLException {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var key = opened(now).path("key").asText();
        try (var database = cluster.server.open();
                var question = database.prepareStatement(AT_RISK)) {
            question.setString(1, key);
            try (var answer = question.executeQuery()) {
                answer.next();
                return Duration.between(now, answer.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC));
            }
        }
    }

    private JsonNode opened(Instant receivedAt) throws IOException {
        var id = UUID.randomUUID();
        var answer = cluster.post(
                "crm",
                "/api/cases",
                """
                {"externalId":"%s","from":{"email":"p%s@burst.example"},"subject":"Copy failed","text":"It ends.","receivedAt":"%s"}"""
                        .formatted(id, id, receivedAt));
        if (!answer.isDone()) throw new IllegalStateException(answer.toString());
        return JSON.readTree(answer.body());
    }

    private void open(Instant receivedAt) throws InterruptedException {
        var left = new AtomicInteger(size);
        var broken = new ArrayList<Throwable>();
        var clients = new ArrayList<Thread>();
        for (int nr = 0; nr < CLIENTS; nr++) {
            var client = new Thread(() -> openAll(left, receivedAt), "client-" + nr);
            client.setUncaughtExceptionHandler((whose, failure) -> broken.add(failure));
            client.start();
            clients.add(client);
        }
        for (var client : clients) client.join();
        if (!broken.isEmpty()) throw new IllegalStateException(broken.get(0));
    }

    private void openAll(AtomicInteger left, Instant receivedAt) {
        try {
            while (left.getAndDecrement() > 0) opened(receivedAt);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private TreeMap<Long, Long> watch(Instant due) throws SQLException {
        var told = new TreeMap<Long, Long>();
        try (var database = cluster.server.open()) {
            Waiting.until(PATIENCE, "all are told", () -> {
                var count = told(database, due);
                told.put(Duration.between(due, Instant.now()).toMillis(), count);
                return count >= size;
            });
        }
        return told;
    }

    private static long told(Connection database, Instant due) {
        try (var question = database.prepareStatement(TOLD)) {
            question.setObject(1, due.atOffset(ZoneOffset.UTC).toLocalDateTime());
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
