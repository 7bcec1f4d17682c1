package org.ackord.intake;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
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

/** What other systems may get wrong is refused in words that help them, and leaves no trace. */
@RunningAckord
@Tag("any-database")
class BadCasesTest {

    private static final Map<String, String> GOOD = Map.ofEntries(
            entry("externalId", "\"bad-1\""),
            entry("from", "{\"email\":\"new.person@northwind.example\",\"name\":\"New\"}"),
            entry("subject", "\"Printer broken\""),
            entry("text", "\"It burns\""));

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Traces traces;

    static Stream<Arguments> faultyFields() {
        return Stream.of(
                faulty("subject", null),
                faulty("subject", "null"),
                faulty("subject", "\"\""),
                faulty("subject", "\"  \\u0000\\u202E \""),
                faulty("subject", "\"\\u200B\\u2060\\uFEFF\""),
                faulty("subject", "\"a\\r\\nBcc: v@x.example\""),
                faulty("subject", "\"a\\u2028b\""),
                faulty("subject", "\"" + "s".repeat(251) + "\""),
                faulty("subject", "\"half \\ud83d\""),
                faulty("subject", "5"),
                faulty("subject", "true"),
                faulty("subject", "1e400"),
                faulty("subject", "[\"a\"]"),
                faulty("subject", "{\"a\":1}"),
                faulty("text", null),
                faulty("text", "\"\\n\\t \""),
                faulty("text", "\"a\\u0000b\""),
                faulty("text", "\"" + "t".repeat(100_001) + "\""),
                faulty("text", "\"\\udd25 half\""),
                faulty("text", "7.5"),
                faulty("externalId", null),
                faulty("externalId", "\"\""),
                faulty("externalId", "\"X1 \""),
                faulty("externalId", "\"" + "x".repeat(256) + "\""),
                faulty("externalId", "\"größe\""),
                faulty("externalId", "12"),
                faulty("product", "\"toaster\""),
                faulty("product", "\"HIGH'); DROP TABLE--\""),
                faulty("product", "\"" + "p".repeat(5000) + "\""),
                faulty("severity", "\"S5\""),
                faulty("severity", "\"s1\""),
                faulty("severity", "1"),
                faulty("channel", "\"pigeon\""),
                faulty("channel", "\"\""),
                faulty("receivedAt", "\"2026-03-29T02:30:00\""),
                faulty("receivedAt", "\"9999-12-31T23:59:59Z\""),
                faulty("receivedAt", "\"0000-00-00\""),
                faulty("receivedAt", "\"+999999999-12-31T23:59:59Z\""),
                faulty("receivedAt", "\"2026-02-30T10:00:00Z\""),
                faulty("receivedAt", "\"\""),
                faulty("receivedAt", "1717600000"),
                faulty("receivedAt", "\"2001-01-01T00:00:00Z\""));
    }

    @ParameterizedTest
    @MethodSource("faultyFields")
    void aFaultyFieldIsNamed(String field, String value) throws Exception {
        assertThat(refusedField(with(field, value))).isEqualTo(field);
    }

    static Stream<Arguments> faultySenders() {
        return Stream.of(
                faulty("from.email", null),
                faulty("from.email", "{}"),
                faulty("from.email", "{\"email\":\"\"}"),
                faulty("from.email", "{\"email\":\"nobody\"}"),
                faulty("from.email", "{\"email\":\"a@b.example\\r\\nRCPT TO:<v@x.example>\"}"),
                faulty("from.email", "{\"email\":\"\\\"<script>\\\"@x.example\"}"),
                faulty("from.email", "{\"email\":\"Ann <ann@northwind.example>\"}"),
                faulty("from.email", "{\"email\":\"ann@northwind.example,bob@northwind.example\"}"),
                faulty("from.email", "{\"email\":\"ann@[127.0.0.1]\"}"),
                faulty("from.email", "{\"email\":\"ann\\u0000@northwind.example\"}"),
                faulty("from.email", "{\"email\":\"" + "a".repeat(255) + "@northwind.example\"}"),
                faulty("from.email", "{\"email\":\"ann@northwind.example\",\"name\":\"Ann\\r\\nBcc: v@x.example\"}"),
                faulty("from.email", "{\"email\":\"ann@northwind.example\",\"name\":\"\\ud800\"}"),
                faulty("from.email", "{\"email\":\"ann@northwind.example\",\"name\":\"" + "n".repeat(201) + "\"}"),
                faulty("from", "\"ann@northwind.example\""),
                faulty("from", "[]"),
                faulty("from.email", "{\"email\":5}"),
                faulty("from.admin", "{\"email\":\"ann@northwind.example\",\"admin\":true}"));
    }

    @ParameterizedTest
    @MethodSource("faultySenders")
    void aFaultySenderIsNamed(String field, String value) throws Exception {
        assertThat(refusedField(with("from", value))).isEqualTo(field);
    }

    static Stream<Arguments> brokenBodies() {
        return Stream.of(
                Arguments.of("empty", ""),
                Arguments.of("white", " \n "),
                Arguments.of("null", "null"),
                Arguments.of("text", "\"x\""),
                Arguments.of("array", "[" + with("text", "\"x\"") + "]"),
                Arguments.of("truncated", "{\"subject\":\"a\""),
                Arguments.of("truncated text", "{\"subject\":\"a"),
                Arguments.of("deep arrays", "[".repeat(100_000)),
                Arguments.of("deep objects", "{\"from\":".repeat(100_000)),
                Arguments.of("no JSON", "subject=a&text=b"),
                Arguments.of("two documents", with("text", "\"x\"") + with("text", "\"y\"")),
                Arguments.of("single quotes", "{'subject':'a'}"),
                Arguments.of("a comment", "{/* x */\"subject\":\"a\"}"),
                Arguments.of("NaN", "{\"subject\":NaN}"),
                Arguments.of("a raw control character", "{\"subject\":\"a\u0001\"}"),
                Arguments.of("a byte order mark alone", "\uFEFF"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenBodies")
    void aBrokenBodyIsNotRead(String name, String body) {
        var before = traces.count();
        var started = System.nanoTime();

        var answer = crm().post("/api/cases", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(System.nanoTime() - started).isLessThan(2_000_000_000L);
        assertProblem(answer);
        traces.assertNoneSince(before);
    }

    @Test
    void aFieldThatIsSaidTwiceIsRefused() throws Exception {
        var body = with("text", "\"x\"").replaceFirst("\\{", "{\"subject\":\"first\",");

        assertThat(refused(body).at("/status").asInt()).isEqualTo(400);
    }

    @Test
    void fieldsThatNobodyKnowsAreRefusedAndSetNothing() throws Exception {
        assertThat(refusedField(with("status", "\"CLOSED\""))).isEqualTo("status");
        assertThat(refusedField(with("assignee", "\"admin\""))).isEqualTo("assignee");
        assertThat(refusedField(with("callbackUrl", "\"http://169.254.169.254/latest\"")))
                .isEqualTo("callbackUrl");
    }

    @Test
    void allFaultsAreToldAtOnce() throws Exception {
        var faults = refused("{\"externalId\":\" \",\"severity\":\"S9\",\"receivedAt\":\"now\",\"channel\":\"fax\"}")
                .at("/faults");

        assertThat(faults.findValuesAsText("field"))
                .containsExactly("externalId", "from.email", "subject", "text", "severity", "channel", "receivedAt");
        assertThat(faults.findValuesAsText("remedy")).noneMatch(String::isBlank);
    }

    @Test
    void theFutureIsRefused() throws Exception {
        assertThat(refusedField(with("receivedAt", "\"" + Instant.now().plusSeconds(86_400 * 400L) + "\"")))
                .isEqualTo("receivedAt");
    }

    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() throws Exception {
        var before = traces.count();

        var status = statusOfEndless("{\"subject\":\"" + "x".repeat(1_200_000), 10_000_000);

        assertThat(status).contains(" 400");
        traces.assertNoneSince(before);
    }

    @ParameterizedTest
    @MethodSource("foreignTypes")
    void onlyJsonIsTaken(String type, String body) {
        var before = traces.count();

        var answer = crm().postAs("/api/cases", type, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertProblem(answer);
        traces.assertNoneSince(before);
    }

    static Stream<Arguments> foreignTypes() {
        var xml =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><CaseRequest><subject>&e;</subject></CaseRequest>";
        return Stream.of(
                Arguments.of("application/xml", xml),
                Arguments.of("text/xml", xml),
                Arguments.of("text/plain", with("text", "\"x\"")),
                Arguments.of("application/x-www-form-urlencoded", "subject=a"),
                Arguments.of("multipart/form-data; boundary=x", "--x--"),
                Arguments.of("application/json;charset=nonsense", with("text", "\"x\"")),
                Arguments.of("nonsense", with("text", "\"x\"")));
    }

    @Test
    void aFaultyMessageIsRefusedToo() throws Exception {
        var key = json.readTree(crm().post("/api/cases", with("externalId", "\"bad-messages\""))
                        .body())
                .at("/key")
                .asText();
        var before = traces.count();

        var answer = crm().post(
                        "/api/cases/%s/messages".formatted(key),
                        "{\"externalId\":\"m 1\",\"from\":{\"email\":\"x\"},\"text\":\"\\u0000\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).at("/faults").findValuesAsText("field"))
                .contains("externalId", "from.email", "text");
        traces.assertNoneSince(before);
    }

    private String refusedField(String body) throws Exception {
        return refused(body).at("/faults/0/field").asText();
    }

    private JsonNode refused(String body) throws Exception {
        var before = traces.count();

        var answer = crm().post("/api/cases", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertProblem(answer);
        traces.assertNoneSince(before);
        return json.readTree(answer.body());
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .doesNotContain("Exception", "org.ackord", "\tat ")
                .hasSizeLessThan(2_000);
    }

    private String statusOfEndless(String start, long claimedLength) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var head = "POST /api/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Basic "
                    + Base64.getEncoder().encodeToString("crm:crm".getBytes(StandardCharsets.UTF_8))
                    + "\r\nContent-Length: " + claimedLength + "\r\n\r\n";
            socket.getOutputStream().write((head + start).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            var answer = new byte[1000];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(length, 0), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Arguments faulty(String field, @Nullable String value) {
        return Arguments.of(field, value);
    }

    private static String with(String field, @Nullable String value) {
        var fields = new TreeMap<>(GOOD);
        if (value == null) fields.remove(field);
        else fields.put(field, value);
        return fields.entrySet().stream()
                .map(each -> "\"%s\":%s".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Http crm() {
        return Http.user(port, "crm");
    }
}
