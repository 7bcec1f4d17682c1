package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.Traces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G1: what is said twice at once is done once, whole; what is said at once about one case is all done. */
@RunningAckord
class SimultaneousIntakeTest {

    private static final int TIMES = 20;

    private final String id = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Traces traces;

    @Test
    void theSameCaseSaidTwentyTimesAtOnceIsOneCase() throws Exception {
        var first = traces.count();
        var body = caseBody(id, id + "@never.seen.example");

        var answers = atOnce(number -> crm().post("/api/cases", body));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(201);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(answers).extracting(this::key).containsOnly(key(answers.get(0)));
        var after = traces.count();
        for (var kind :
                List.of("support_case", "message", "contact", "case_number", "running cases", "cases in history"))
            assertThat(after.get(kind)).as(kind).isEqualTo(first.getOrDefault(kind, 0L) + 1);
        assertThat(after.get("promise")).isEqualTo(first.getOrDefault("promise", 0L) + 3);
    }

    @Test
    void theSameMessageSaidTwentyTimesAtOnceIsOneMessage() throws Exception {
        var key = open(id);
        var before = traces.count();

        var answers = atOnce(number -> crm().post("/api/cases/%s/messages".formatted(key), messageBody(id)));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(201);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(traces.count().get("message")).isEqualTo(before.getOrDefault("message", 0L) + 1);
    }

    @Test
    void allOfTwentyMessagesAtOnceAreTaken() throws Exception {
        var key = open(id);
        var before = traces.count();

        var answers =
                atOnce(number -> crm().post("/api/cases/%s/messages".formatted(key), messageBody(id + "-" + number)));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(traces.count().get("message")).isEqualTo(before.getOrDefault("message", 0L) + TIMES);
    }

    @Test
    void twentyCasesOfOneNewCustomerMakeOneContact() throws Exception {
        var before = traces.count();

        var answers =
                atOnce(number -> crm().post("/api/cases", caseBody(id + "-" + number, id + "@never.seen.example")));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers).extracting(this::key).doesNotHaveDuplicates();
        assertThat(traces.count().get("contact")).isEqualTo(before.getOrDefault("contact", 0L) + 1);
    }

    private String open(String externalId) {
        return key(crm().post("/api/cases", caseBody(externalId, "ann@northwind.example")));
    }

    private static List<HttpResponse<String>> atOnce(IntFunction<HttpResponse<String>> call) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(TIMES);
        try {
            var running = IntStream.range(0, TIMES)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return call.apply(number);
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<HttpResponse<String>>();
            for (var each : running) answers.add(each.get());
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static String caseBody(String externalId, String from) {
        return "{\"externalId\":\"%s\",\"from\":{\"email\":\"%s\"},\"subject\":\"Twice\",\"text\":\"It burns\"}"
                .formatted(externalId, from);
    }

    private static String messageBody(String externalId) {
        return "{\"externalId\":\"%s\",\"from\":{\"email\":\"ann@northwind.example\"},\"text\":\"More\"}"
                .formatted(externalId);
    }

    private String key(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).at("/key").asText();
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(answer.body(), noJson);
        }
    }

    private Http crm() {
        return Http.user(port, "crm");
    }
}
