package org.ackord.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What attackers ask. Each is refused in one plain answer, and nothing has changed afterwards. */
@RunningAckord
class NegativeRequestsTest {

    private static final String NOBODY = "-";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private List<Long> before = List.of();

    @BeforeEach
    void count() {
        before = counts();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(counts()).isEqualTo(before);
    }

    /** Cases of mails are left out: those of a test before may still come in. */
    private List<Long> counts() {
        return Stream.of(
                        "support_case where external_id is not null",
                        "ACT_RE_DEPLOYMENT",
                        "ACT_ID_USER",
                        "ACT_RU_AUTHORIZATION")
                .map(rows -> jdbc.sql("select count(*) from " + rows)
                        .query(Long.class)
                        .single())
                .toList();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "-, GET /engine-rest/process-definition, 401",
        "sam.sc:wrong, GET /engine-rest/process-definition, 401",
        "-, GET /engine-rest/engine/default/deployment, 401",
        "-, GET /engine-rest;x=1/deployment, 400",
        "-, GET //engine-rest/deployment, 400",
        "-, GET /engine-rest/%2e%2e/engine-rest/deployment, 400",
        "-, GET /engine-rest/./deployment, 400",
        "-, GET /ENGINE-REST/deployment, 401",
        "-, GET /engine-rest/deployment/, 401",
        "sam.sc, GET /engine-rest/deployment/, 200",
        "sam.sc, POST /engine-rest/deployment/create, 403",
        "sam.sc, POST /engine-rest/deployment/create/, 403",
        "sam.sc, DELETE /engine-rest/deployment/x/, 403",
        "-, POST /camunda/api/admin/setup/default/user/create, 401|403|404",
        "-, POST /camunda/API/admin/SETUP/default/user/create, 302|401|403|404",
        "admin, POST /camunda/api/admin/setup/default/user/create, 401|403|404",
        "-, GET /camunda/app/cockpit/default/, 302",
        "sam.sc, GET /engine-rest/history/process-instance?maxResults=2147483647, 400",
        "-, GET /actuator/env, 401",
        "-, GET /actuator/heapdump, 401",
        "admin, GET /actuator/heapdump, 403",
        "-, GET /h2-console, 401",
        "-, GET /swagger-ui, 401",
        "-, GET /.git/config, 401",
        "-, GET /error, 401",
        "-, GET /camunda-welcome, 401",
        "-, TRACE /, 400|405|501",
        "-, TRACE /api/cases, 400|401|405|501",
        "-, GET /api/cases, 401",
        "crm:wrong, GET /api/cases, 401",
        "-, GET /api/cases?access_token=crm, 401",
        "-, GET /api/cases/%00, 400",
        "-, GET /status/%0d%0aSet-Cookie:%20a=b, 400",
        "-, GET /survey/%0d%0aSet-Cookie:%20a=b, 400",
        "-, GET /status/..%2f..%2fapi/cases, 400|404",
        "-, GET /survey/, 404",
        "-, GET /status/, 404",
        "crm, PATCH /api/cases/C-1, 403|405",
        "crm, FOO /api/cases, 400|403|405"
    })
    void isRefused(String user, String line, String expected) throws IOException {
        var answer = RawHttp.call(port, line, authorization(user), "");

        assertThat(expected.split("\\|")).contains("" + RawHttp.status(answer));
        assertThat(answer).doesNotContain("\tat ", "Caused by", "Set-Cookie: a=b", "Apache Tomcat");
    }

    @Test
    void theSchemeOfBasicMayBeWrittenSmallButThePasswordMustBeRight() throws IOException {
        var wrong = Base64.getEncoder().encodeToString("sam.sc:no".getBytes(UTF_8));

        var answer = RawHttp.call(port, "GET /engine-rest/task", List.of("Authorization: basic " + wrong), "");

        assertThat(RawHttp.status(answer)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Object\",\"value\":\"rO0ABXA=\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"com.sun.rowset.JdbcRowSetImpl\",\"serializationDataFormat\":\"application/json\"}}"
            })
    void objectsAreNoVariables(String variable) {
        var start = "{\"variables\":{\"from\":%s}}".formatted(variable);

        var answer = Http.user(port, "crm").post("/engine-rest/process-definition/key/support-case/start", start);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("\tat ");
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws IOException {
        var head = "POST /api/cases HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n" + authorization("crm").get(0) + "\r\n\r\n";
        var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        try (var http = new RawHttp(port)) {
            http.say(head).say("3\r\n{\"a\r\n");
            assertThat(chunksTaken(http, chunk)).isLessThan(1_000);
        }
    }

    /** The server may close the connection while we still talk. */
    private static int chunksTaken(RawHttp http, String chunk) {
        for (int sent = 0; sent < 1_000; sent++) {
            try {
                http.say(chunk);
            } catch (SocketException closed) {
                return sent;
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return 1_000;
    }

    @Test
    void twoLengthsAreOneRequest() throws IOException {
        var body = "0\r\n\r\nGET /api/cases HTTP/1.1\r\nHost: a\r\n\r\n";
        var headers = List.of("Transfer-Encoding: chunked", "Content-Length: " + body.length());

        var answer = RawHttp.call(port, "POST /login", headers, body);

        assertThat(answer.split("HTTP/1.1 \\d", -1)).hasSize(2);
        assertThat(RawHttp.status(answer)).isLessThan(500);
    }

    @Test
    void thoseWhoNeverFinishKeepNobodyOut() throws IOException {
        var slow = new ArrayList<RawHttp>();
        try {
            for (int i = 0; i < 50; i++) slow.add(new RawHttp(port).say("GET /login HTTP/1.1\r\nHost: a\r\nX: "));

            assertThat(Http.stranger(port).get("/login").statusCode()).isEqualTo(200);
        } finally {
            for (var each : slow) each.close();
        }
    }

    @Test
    void anotherSiteIsToldNothing() throws IOException {
        var headers = List.of(
                "Origin: https://evil.example",
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: content-type");

        for (var path : List.of("/api/cases", "/engine-rest/task", "/login", "/status/abc"))
            assertThat(RawHttp.call(port, "OPTIONS " + path, headers, ""))
                    .doesNotContainIgnoringCase("Access-Control-Allow-Origin");
    }

    @Test
    void anApiThatSpeaksJsonSaysSo() throws IOException {
        var headers = new ArrayList<>(authorization("crm"));
        headers.add("Accept: application/xml");

        assertThat(RawHttp.status(RawHttp.call(port, "GET /api/cases", headers, "")))
                .isEqualTo(406);
    }

    private static List<String> authorization(String user) {
        if (user.equals(NOBODY)) return List.of();
        var login = user.contains(":") ? user : user + ":" + user;
        return List.of("Authorization: Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
    }
}
