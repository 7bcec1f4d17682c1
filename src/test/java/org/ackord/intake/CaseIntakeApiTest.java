package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.Traces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The contract of POST /api/cases and /messages, over HTTP. */
@RunningAckord
class CaseIntakeApiTest {

    private static final Map<String, String> ANN = Map.of("email", "ann@northwind.example", "name", "Ann Abbott");

    private final String id = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Traces traces;

    @Test
    void aCaseIsOpenedAndAnsweredWithWhatWasPromised() throws Exception {
        var answer = open(Map.of());

        assertThat(answer.statusCode()).isEqualTo(201);
        var opened = json.readTree(answer.body());
        assertThat(opened.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("key", "status", "statusUrl", "promises");
        assertThat(opened.at("/key").asText()).matches("C-\\d{4,}");
        assertThat(opened.at("/status").asText()).isEqualTo("open");
        assertThat(opened.at("/statusUrl").asText()).matches("http://.+/status/.+");
        assertThat(opened.at("/promises").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("ACK", "ACTIONABLE", "RESOLUTION");
    }

    @Test
    void itsStatusPageIsOpenToWhoeverHasTheLink() throws Exception {
        var url = json.readTree(open(Map.of()).body()).at("/statusUrl").asText();

        assertThat(Http.stranger(port)
                        .get(url.substring(url.indexOf("/status/")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void clocksStartWhenTheCustomerWrote() throws Exception {
        var friday = Instant.now().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        var opened = json.readTree(open(Map.of("receivedAt", friday.toString(), "severity", "S2", "product", "backup"))
                .body());

        assertThat(opened.at("/promises").findValuesAsText("startedAt")).containsOnly(friday.toString());
        var about = one(opened.at("/key").asText());
        assertThat(about.at("/receivedAt").asText()).isEqualTo(friday.toString());
        assertThat(about.at("/severity").asText()).isEqualTo("S2");
        assertThat(about.at("/product").asText()).isEqualTo("backup");
        assertThat(about.at("/tier").asText()).isEqualTo("standard");
        assertThat(about.at("/consultant").asText()).isEqualTo("sam.sc");
        assertThat(about.at("/messages/0/text").asText()).isEqualTo("It burns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Drucker 🔥",
                "${''.getClass()} {{7*7}} #{7*7}",
                "مرحبا שלום",
                "<script>alert(1)</script>",
                "'; --"
            })
    void wordsAreKeptAsTheyAre(String words) throws Exception {
        var key = keyOf(open(Map.of("subject", words, "text", words)));

        assertThat(one(key).at("/subject").asText()).isEqualTo(words);
        assertThat(one(key).at("/messages/0/text").asText()).isEqualTo(words);
        assertThat(one(key).at("/messages/0/subject").asText()).isEqualTo(words);
    }

    @Test
    void aTextOfAHundredThousandCharactersIsKept() throws Exception {
        var text = "🔥".repeat(50_000);

        assertThat(one(keyOf(open(Map.of("text", text)))).at("/messages/0/text").asText())
                .isEqualTo(text);
    }

    @Test
    void theSameSaidAgainIsTheSameCase() throws Exception {
        var first = open(Map.of());
        var before = traces.count();

        var again = crm().post("/api/cases", """
                {"text": "It burns",   "subject": "Printer broken", "product": null,
                 "from": {"name": "Ann Abbott", "email": "ann@northwind.example"}, "externalId": "%s"}""".formatted(id));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(keyOf(again)).isEqualTo(keyOf(first));
        traces.assertNoneSince(before);
    }

    @Test
    void somethingElseUnderTheSameIdIsAConflict() throws Exception {
        open(Map.of());
        var before = traces.count();

        var answer = open(Map.of("text", "It still burns"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).at("/detail").asText()).contains("externalId");
        traces.assertNoneSince(before);
    }

    @Test
    void whatLooksAlikeWhenPutTogetherIsStillSomethingElse() {
        assertThat(open(Map.of("subject", "a, text=b", "text", "c")).statusCode())
                .isEqualTo(201);
        assertThat(open(Map.of("subject", "a", "text", "b, text=c")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void idsAreComparedAsTheyAreWritten() throws Exception {
        var upper = keyOf(open(Map.of("externalId", "X" + id)));
        var lower = keyOf(open(Map.of("externalId", "x" + id)));

        assertThat(upper).isNotEqualTo(lower);
        assertThat(crm().get("/api/cases/" + upper.toLowerCase(Locale.ROOT)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFurtherMessageJoinsTheCaseAndGetsAClockOfItsOwn() throws Exception {
        var key =
                keyOf(open(Map.of("receivedAt", Instant.now().minusSeconds(120).toString())));

        var answer = write(key, Map.of("text", "It burns more"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(keyOf(answer)).isEqualTo(key);
        var about = one(key);
        assertThat(about.at("/messages").findValuesAsText("text")).containsExactly("It burns", "It burns more");
        assertThat(about.at("/promises").findValuesAsText("kind"))
                .filteredOn("ACK"::equals)
                .hasSize(2);
    }

    @Test
    void aMessageSaidAgainIsTakenOnce() throws Exception {
        var key = keyOf(open(Map.of()));
        assertThat(write(key, Map.of()).statusCode()).isEqualTo(201);
        var before = traces.count();

        assertThat(write(key, Map.of()).statusCode()).isEqualTo(200);
        assertThat(write(key, Map.of("text", "Other words")).statusCode()).isEqualTo(409);
        traces.assertNoneSince(before);
    }

    @Test
    void aMessageToNoCaseIsNotFound() {
        var before = traces.count();

        for (var key : new String[] {"C-1", "c-1001", "x'--", "C-" + "9".repeat(500)})
            assertThat(write(key.replace("'", "%27"), Map.of()).statusCode()).isEqualTo(404);
        traces.assertNoneSince(before);
    }

    @Test
    void onlyConnectedSystemsAndAdministratorsBringCases() throws Exception {
        var body = body(Map.of());
        var before = traces.count();

        assertThat(Http.stranger(port).post("/api/cases", body).statusCode()).isEqualTo(401);
        for (var user : new String[] {"sam.sc", "erin.se", "mia.manager", "pat.owner"}) {
            assertThat(Http.user(port, user).post("/api/cases", body).statusCode())
                    .isEqualTo(403);
            assertThat(Http.user(port, user)
                            .post("/api/cases/C-1001/messages", body)
                            .statusCode())
                    .isEqualTo(403);
        }
        traces.assertNoneSince(before);
    }

    private HttpResponse<String> open(Map<String, ?> fields) {
        return crm().post("/api/cases", body(fields));
    }

    private HttpResponse<String> write(String key, Map<String, ?> fields) {
        var message = new TreeMap<String, Object>(Map.of("externalId", "m" + id, "from", ANN, "text", "More"));
        message.putAll(fields);
        return crm().post("/api/cases/%s/messages".formatted(key), written(message));
    }

    private String body(Map<String, ?> fields) {
        var request = new TreeMap<String, Object>(
                Map.of("externalId", id, "from", ANN, "subject", "Printer broken", "text", "It burns"));
        request.putAll(fields);
        return written(request);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String keyOf(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json.readTree(answer.body()).at("/key").asText();
    }

    private JsonNode one(String key) throws Exception {
        return json.readTree(crm().get("/api/cases/" + key).body());
    }

    private Http crm() {
        return Http.user(port, "crm");
    }
}
