package org.ackord.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** HTTP as a patient client behind a load balancer speaks it: to any node that is ready, and not for ever. */
final class Calls {

    /** @param status 0 when there was no answer: it may have been done or not */
    record Answer(int status, String body) {

        boolean isDone() {
            return status >= 200 && status < 300;
        }
    }

    static final Answer NONE = new Answer(0, "");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();

    /** How many answers of which status there were since the last call of this. */
    synchronized String statuses() {
        var seen = statuses.toString();
        statuses.clear();
        return seen;
    }

    Answer get(int port, String user, String path) {
        return send(request(port, user, path).GET());
    }

    Answer post(int port, String user, String path, String json) {
        return send(request(port, user, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static HttpRequest.Builder request(int port, String user, String path) {
        var login = Base64.getEncoder().encodeToString((user + ':' + user).getBytes());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + login);
    }

    private Answer send(HttpRequest.Builder request) {
        var answer = answerOf(request.build());
        statuses.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
        return answer;
    }

    private Answer answerOf(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException noAnswer) {
            return NONE;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
