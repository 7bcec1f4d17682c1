package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.Traces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Starts by engine REST and by the start form are checked like those of our own API, and refused without a trace. */
@RunningAckord
@Tag("any-database")
class BadEngineStartsTest {

    private static final String START = "/engine-rest/process-definition/key/support-case/start";
    private static final String FORM = "/engine-rest/process-definition/%s/submit-form";
    private static final Map<String, String> GOOD = Map.of(
            "from", text("new.person@premium.example"), "subject", text("Printer broken"), "text", text("It burns"));

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Traces traces;

    static Stream<Arguments> faulty() {
        return Stream.of(
                        faulty("from", null),
                        faulty("from", text("")),
                        faulty("from", text("nobody")),
                        faulty("from", text("a@b.example\\r\\nRCPT TO:<v@x.example>")),
                        faulty("from", text("\\\"<script>\\\"@x.example")),
                        faulty("from", "{\"value\":null}"),
                        faulty("subject", null),
                        faulty("subject", text(" \\u202E ")),
                        faulty("subject", text("a\\r\\nBcc: v@x.example")),
                        faulty("subject", text("s".repeat(251))),
                        faulty("subject", text("half \\ud83d")),
                        faulty("subject", "{\"value\":5,\"type\":\"Integer\"}"),
                        faulty("subject", "{\"value\":true}"),
                        faulty("text", null),
                        faulty("text", text("\\n \\t")),
                        faulty("text", text("a\\u0000b")),
                        faulty("text", text("t".repeat(4001))),
                        faulty("text", "{\"value\":\"dGV4dA==\",\"type\":\"Bytes\"}"),
                        faulty("product", text("toaster")),
                        faulty("product", "{\"value\":7}"),
                        faulty("severity", text("S9")),
                        faulty("severity", text("'; DROP TABLE support_case--")),
                        faulty("nature", text("technical")),
                        faulty("caretaker", text("admin")),
                        faulty("inBusinessHours", "{\"value\":false}"))
                .flatMap(
                        each -> Stream.of("start", "form").map(way -> Arguments.of(way, each.get()[0], each.get()[1])));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("faulty")
    void aFaultyVariableIsNamed(String way, String variable, @Nullable String value) throws Exception {
        var before = traces.count();

        var answer = crm().post(pathOf(way), "{\"variables\":" + with(variable, value) + "}");

        assertRefused(answer, variable);
        traces.assertNoneSince(before);
    }

    static Stream<Arguments> dangerous() {
        return Stream.of(
                Arguments.of("{\"value\":\"rO0ABXNyAA==\",\"type\":\"Object\",\"valueInfo\":"
                        + "{\"objectTypeName\":\"java.util.HashMap\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}"),
                Arguments.of("{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":"
                        + "{\"objectTypeName\":\"com.sun.rowset.JdbcRowSetImpl\","
                        + "\"serializationDataFormat\":\"application/json\"}}"),
                Arguments.of("{\"value\":\"x\",\"type\":\"Nonsense\"}"),
                Arguments.of("{\"value\":\"x\",\"type\":\"Integer\"}"),
                Arguments.of("{\"value\":\"x\",\"type\":\"Date\"}"),
                Arguments.of("{\"value\":{\"a\":1},\"type\":\"Json\"}"),
                Arguments.of("\"x\""));
    }

    @ParameterizedTest
    @MethodSource("dangerous")
    void aVariableOfAnotherTypeIsRefusedWhereverItIs(String value) {
        for (var variable : new String[] {"subject", "extra"}) {
            for (var way : new String[] {"start", "form"}) {
                var before = traces.count();

                var answer = crm().post(pathOf(way), "{\"variables\":" + with(variable, value) + "}");

                assertThat(answer.statusCode())
                        .as(way + variable + answer.body())
                        .isEqualTo(400);
                assertThat(answer.body()).doesNotContain("\tat ", "org.ackord");
                traces.assertNoneSince(before);
            }
        }
    }

    @Test
    void allFaultsAreToldAtOnce() throws Exception {
        var answer =
                crm().post(START, "{\"variables\":{\"severity\":" + text("S9") + ",\"nature\":" + text("x") + "}}");

        assertRefused(answer, "nature");
        for (var field : new String[] {"from", "subject", "text", "severity"}) assertRefused(answer, field);
    }

    @Test
    void theKeyOfARunningCaseIsRefused() throws Exception {
        var key = started(crm().post(START, body("\"businessKey\":\"mine\",")));
        var before = traces.count();

        for (var way : new String[] {"start", "form"}) {
            assertRefused(crm().post(pathOf(way), body("\"businessKey\":\"%s\",".formatted(key))), "businessKey");
            traces.assertNoneSince(before);
        }
    }

    @Test
    void aCaseGetsItsOwnKeyWhateverTheStarterCallsIt() throws Exception {
        var key = started(crm().post(START, body("\"businessKey\":\"" + "k".repeat(200) + "\",")));

        assertThat(key).matches("C-\\d{4,}");
        assertThat(crm().get("/api/cases/" + key).statusCode()).isEqualTo(200);
        assertThat(json.readTree(Http.user(port, "admin")
                                .get("/engine-rest/history/process-instance?processInstanceBusinessKey=" + key)
                                .body())
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aStartInTheMiddleOfTheJourneyIsRefused() {
        var before = traces.count();

        var answer = crm().post(
                        START,
                        body("\"startInstructions\":[{\"type\":\"startBeforeActivity\","
                                + "\"activityId\":\"Task_ConfirmWithCustomer\"}],\"skipCustomListeners\":true,"));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
        traces.assertNoneSince(before);
    }

    @Test
    void aStrangeBodyIsRefused() {
        for (var body : new String[] {"", "{\"variables\":5}", "{\"variables\":{\"from\":\"x\"}", "[]", "null", "{}"}) {
            var before = traces.count();

            var answer = crm().post(START, body);

            assertThat(answer.statusCode()).as(body + answer.body()).isEqualTo(400);
            traces.assertNoneSince(before);
        }
    }

    @Test
    void aMessageThatStartsACaseIsCheckedAlike() {
        var before = traces.count();

        var answer = crm().post(
                        "/engine-rest/message",
                        "{\"messageName\":\"case-received\",\"processVariables\":{\"from\":" + text("x") + "}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        traces.assertNoneSince(before);
    }

    @Test
    void nobodyElseStartsCases() {
        var before = traces.count();

        assertThat(Http.stranger(port).post(START, body("")).statusCode()).isEqualTo(401);
        assertThat(Http.user(port, "pat.owner").post(START, body("")).statusCode())
                .isEqualTo(403);
        traces.assertNoneSince(before);
    }

    @Test
    void strangeTextsAreKeptAsTheyAre() throws Exception {
        var subject = "Drucker 🔥 ${1+1} #{1+1} {{7*7}}";
        var key = started(crm().post(
                        START,
                        json.writeValueAsString(Map.of(
                                "variables",
                                Map.of(
                                        "from", Map.of("value", "ann@northwind.example"),
                                        "subject", Map.of("value", subject),
                                        "text", Map.of("value", "שלום ${execution} <script>"),
                                        "product", Map.of("value", "backup", "type", "String"))))));

        var about = json.readTree(crm().get("/api/cases/" + key).body());

        assertThat(about.at("/subject").asText()).isEqualTo(subject);
        assertThat(about.at("/messages/0/text").asText()).isEqualTo("שלום ${execution} <script>");
        assertThat(about.at("/product").asText()).isEqualTo("backup");
    }

    private String started(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).at("/businessKey").asText();
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(field + ": ").doesNotContain("\tat ", "org.ackord");
    }

    private String pathOf(String way) {
        return way.equals("start") ? START : FORM.formatted(definition());
    }

    private String definition() {
        try {
            return json.readTree(crm().get("/engine-rest/process-definition/key/support-case")
                            .body())
                    .at("/id")
                    .asText();
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private static String body(String more) {
        return "{" + more + "\"variables\":" + with("text", text("It burns")) + "}";
    }

    private static String text(String value) {
        return "{\"value\":\"%s\",\"type\":\"String\"}".formatted(value);
    }

    private static Arguments faulty(String variable, @Nullable String value) {
        return Arguments.of(variable, value);
    }

    private static String with(String variable, @Nullable String value) {
        var variables = new TreeMap<>(GOOD);
        if (value == null) variables.remove(variable);
        else variables.put(variable, value);
        return variables.entrySet().stream()
                .map(each -> "\"%s\":%s".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Http crm() {
        return Http.user(port, "crm");
    }
}
