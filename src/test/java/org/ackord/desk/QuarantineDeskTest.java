package org.ackord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quarantine as staff reach it: REST and page. */
@RunningAckord
class QuarantineDeskTest {

    private static final String API = "/api/quarantine";
    private static final String PAGE = "/desk/quarantine";

    private final String word = UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @AfterEach
    void leaveNothingWaiting() {
        jdbc.sql(
                        "delete from raw_mail where mailbox = 'desk' and id not in (select raw_id from message where raw_id is not null)")
                .update();
    }

    @Test
    void showsWhatWaits() throws Exception {
        var id = held("From: \"Ann\" <ann@northwind.example>\r\nTo: support@ackord.example\r\n");

        var list = json.readTree(sam().get(API + "?state=waiting&page=0&size=1").body());

        assertThat(list.at("/page/size").asInt()).isEqualTo(1);
        assertThat(list.at("/page/totalElements").asInt()).isPositive();
        assertThat(list.at("/content/0/id").asText()).isEqualTo(id);
        var mail = one(id);
        assertThat(mail.at("/state").asText()).isEqualTo("waiting");
        assertThat(mail.at("/reason").asText()).isEqualTo("java.lang.StackOverflowError");
        assertThat(mail.at("/header/email").asText()).isEqualTo("ann@northwind.example");
        assertThat(mail.at("/header/name").asText()).isEqualTo("Ann");
        assertThat(mail.at("/header/subject").asText()).isEqualTo("Held " + word);
        assertThat(mail.at("/header/to").asText()).isEqualTo("support@ackord.example");
        assertThat(mail.at("/deliveries").asInt()).isEqualTo(1);
        assertThat(mail.at("/bytes").asInt())
                .isEqualTo(sam().get(API + "/" + id + "/original").body().length());
    }

    @ParameterizedTest
    @CsvSource({
        "?state=released, state",
        "?state=x, state",
        "?page=-1, page",
        "?size=0, size",
        "?size=201, size",
        "?size=many, size",
    })
    void refusesAFaultyList(String query, String field) throws Exception {
        var answer = sam().get(API + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).at("/faults/0/field").asText()).isEqualTo(field);
    }

    @Test
    void givesTheOriginalAsAFileThatNoBrowserOpens() {
        var id = held("From: ann@northwind.example\r\nContent-Type: text/html\r\n");

        var answer = sam().get(API + "/" + id + "/original");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(content("From: ann@northwind.example\r\nContent-Type: text/html\r\n"));
        var headers = answer.headers();
        assertThat(headers.allValues("Content-Type")).containsExactly("message/rfc822");
        assertThat(headers.allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"%s.eml\"".formatted(id));
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(String.join(" ", headers.allValues("Cache-Control"))).contains("no-store");
        assertThat(String.join(" ", headers.allValues("Content-Security-Policy")))
                .contains("default-src 'none'");
    }

    @Test
    void makesACaseOfAReleasedMail() throws Exception {
        var id = held("");

        assertProblem(sam().post(API + "/" + id + "/release", ""), 400, "from: ");
        assertProblem(sam().post(API + "/" + id + "/release", "{\"from\":\"nobody\"}"), 400, "from: ");
        assertProblem(sam().post(API + "/" + id + "/release", "{\"form\":\"x\"}"), 400, "form");
        var answer = sam().post(API + "/" + id + "/release", "{\"from\":\"ann@northwind.example\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var caseKey = json.readTree(answer.body()).at("/caseKey").asText();
        var about = json.readTree(sam().get("/api/cases/" + caseKey).body());
        assertThat(about.at("/subject").asText()).isEqualTo("Held " + word);
        assertThat(about.at("/customer/email").asText()).isEqualTo("ann@northwind.example");
        assertThat(one(id).at("/state").asText()).isEqualTo("released");
        assertThat(one(id).at("/handledBy").asText()).isEqualTo("sam.sc");
        assertThat(one(id).at("/givenSender").asText()).isEqualTo("ann@northwind.example");
        assertProblem(sam().post(API + "/" + id + "/release", ""), 409, "somebody");
        assertProblem(sam().post(API + "/" + id + "/drop", ""), 409, "somebody");
        assertProblem(sam().post(API + "/" + id + "/take-back", ""), 409, "somebody");
    }

    @Test
    void letsInAMailThatLooksLikeOursAndAnswersItByNoMachine() throws Exception {
        var ours = held("From: ann.%s@northwind.example\r\nX-Ackord-Loop: ackord.example\r\n".formatted(word));
        var other = held("From: bob.%s@northwind.example\r\n".formatted(word));

        var key = released(ours, "");
        var otherKey = released(other, "");

        await().atMost(Duration.ofSeconds(30)).until(() -> kindsIn(otherKey).contains("RECEIPT"));
        assertThat(kindsIn(key)).contains("CUSTOMER").doesNotContain("RECEIPT");
        assertThat(decisionsOf(key)).anySatisfy(why -> assertThat(why).startsWith("sam.sc released it"));
        assertThat(one(ours).at("/state").asText()).isEqualTo("released");
    }

    @Test
    void asksWhoWroteAMailThatClaimsToBeFromUs() throws Exception {
        var id = held("From: support@ackord.example\r\nX-Ackord-Loop: ackord.example\r\n");

        assertProblem(sam().post(API + "/" + id + "/release", ""), 400, "from: is missing");
        assertThat(loggedIn("sam.sc").get(PAGE).body()).contains("Who wrote it?");
        var key = released(id, "{\"from\":\"ann@northwind.example\"}");

        assertThat(caseOf(key).at("/customer/email").asText()).isEqualTo("ann@northwind.example");
    }

    @Test
    void dropsAndTakesBack() throws Exception {
        var id = held("From: ann@northwind.example\r\n");

        var dropped = sam().post(API + "/" + id + "/drop", "");
        assertThat(json.readTree(dropped.body()).at("/state").asText()).isEqualTo("dropped");
        assertProblem(sam().post(API + "/" + id + "/drop", ""), 409, "somebody");
        assertProblem(sam().post(API + "/" + id + "/release", ""), 409, "somebody");
        assertThat(sam().get(API + "?state=dropped").body()).contains(id);

        var back = Http.user(port, "lou.lead").post(API + "/" + id + "/take-back", "");
        assertThat(json.readTree(back.body()).at("/state").asText()).isEqualTo("waiting");
        assertThat(json.readTree(back.body()).at("/handledBy").asText()).isEqualTo("lou.lead");
    }

    @Test
    void knowsNoOtherMails() {
        var id = held("From: ann@northwind.example\r\n");
        jdbc.sql("update raw_mail set state = 'FILED', reason = null where id = ?")
                .param(id)
                .update();

        for (var unknown : new String[] {id, "x", "%2e%2e%5c", "x".repeat(300)}) {
            for (var path : new String[] {"", "/original"})
                assertThat(sam().get(API + "/" + unknown + path).statusCode()).isIn(400, 404);
            for (var path : new String[] {"/release", "/drop", "/take-back"})
                assertThat(sam().post(API + "/" + unknown + path, "").statusCode())
                        .isIn(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"erin.se", "lena.se", "theo.se", "dana.duty", "lou.lead", "mia.manager", "admin"})
    void letsInWhoWorksOnCases(String user) {
        assertThat(Http.user(port, user).get(API).statusCode()).isEqualTo(200);
        assertThat(loggedIn(user).get(PAGE).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm", "pat.owner"})
    void letsInNobodyElse(String user) {
        var id = held("From: ann@northwind.example\r\n");
        var browser = loggedIn(user);

        assertThat(browser.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(browser.get(API + "/" + id + "/original").statusCode()).isEqualTo(403);
        assertThat(post(browser, id, "drop", Map.of()).statusCode()).isEqualTo(404);
        assertThat(sam().get(API + "/" + id).body()).contains("\"waiting\"");
    }

    @Test
    void wantsTheTokenOfTheSession() {
        var id = held("From: ann@northwind.example\r\n");
        var browser = loggedIn("sam.sc");

        assertThat(browser.postForm(PAGE + "/" + id + "/drop", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(browser.post(API + "/" + id + "/drop", "").statusCode()).isEqualTo(403);
        assertThat(sam().get(API + "/" + id).body()).contains("\"waiting\"");

        assertThat(browser.post(API + "/" + id + "/drop", "", "X-ACKORD-XSRF", browser.cookie("ACKORD-XSRF"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void leadsAStrangerToTheLoginAndBack() {
        var browser = Http.browser(port);

        assertThat(browser.get(PAGE).headers().firstValue("Location")).hasValue("/login");

        assertThat(browser.logIn("sam.sc", "sam.sc")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(PAGE);
    }

    @Test
    void thePageEscapesWhateverTheSenderWrote() {
        held("From: \"<img src=x onerror=alert(1)>\" <eve@evil.example>\r\nSubject: </p><script>alert(1)</script>"
                + " ${7*7} [[${1+1}]] \u202Egnp.exe\r\n");

        var page = loggedIn("sam.sc").get(PAGE).body();

        assertThat(page)
                .contains("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${1+1}]] gnp.exe")
                .contains("“&lt;img src=x onerror=alert(1)&gt;”", "eve@evil.example")
                .doesNotContain("<script", "<img src=x", "\u202E");
    }

    @Test
    void thePageReleasesDropsAndSaysSo() {
        var browser = loggedIn("sam.sc");
        var nameless = held("");
        assertThat(page(browser))
                .contains("Waiting", "No usable sender", "Held " + word, "EST", "Release as their mail");

        post(browser, nameless, "release", Map.of("from", "nobody"));
        assertThat(page(browser)).contains("Nothing was done. from: is not one plain e-mail address");
        post(browser, nameless, "release", Map.of("from", "ann@northwind.example"));
        assertThat(page(browser))
                .containsPattern("Released. It is in case C-\\d+\\.")
                .doesNotContain("Held " + word);
        post(browser, nameless, "release", Map.of("from", "ann@northwind.example"));
        assertThat(page(browser)).contains("Somebody else has released or dropped this mail already.");

        var named = held("From: ann@northwind.example\r\n");
        post(browser, named, "drop", Map.of());
        assertThat(page(browser)).contains("Dropped: “Held " + word);
        assertThat(browser.get(PAGE + "?state=dropped").body()).contains("Dropped by sam.sc", "/take-back");
        var back = post(browser, named, "take-back", Map.of());
        assertThat(back.headers().firstValue("Location")).hasValue(PAGE + "?state=dropped");
        assertThat(browser.get(PAGE + "?state=dropped").body()).contains("Back in quarantine");
        assertThat(page(browser)).contains("Held " + word);
    }

    @Test
    void thePageSaysThatNothingWaits() {
        jdbc.sql("update raw_mail set state = 'DROPPED' where state = 'QUARANTINED'")
                .update();

        assertThat(loggedIn("sam.sc").get(PAGE).body()).contains("Nothing waits here.");
    }

    @Test
    void countsWhatWaitsInTheMetrics() {
        jdbc.sql("update raw_mail set state = 'DROPPED' where state = 'QUARANTINED'")
                .update();
        held("");

        assertThat(meters.get("ackord.mail.quarantined").gauge().value()).isEqualTo(1);
    }

    private String released(String id, String body) throws Exception {
        var answer = sam().post(API + "/" + id + "/release", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body()).at("/caseKey").asText();
    }

    private JsonNode caseOf(String key) throws Exception {
        return json.readTree(sam().get("/api/cases/" + key).body());
    }

    private List<String> kindsIn(String key) throws Exception {
        return caseOf(key).at("/messages").findValuesAsText("kind");
    }

    private List<String> decisionsOf(String key) throws Exception {
        return caseOf(key).at("/decisions").findValuesAsText("reason");
    }

    private void assertProblem(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(words);
    }

    private static HttpResponse<String> post(Http browser, String id, String what, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", browser.cookie("ACKORD-XSRF"));
        return browser.postForm("%s/%s/%s".formatted(PAGE, id, what), all);
    }

    private static String page(Http browser) {
        return browser.get(PAGE).body();
    }

    private JsonNode one(String id) throws Exception {
        return json.readTree(sam().get(API + "/" + id).body());
    }

    /** Newer than whatever other tests left behind. */
    private String held(String headers) {
        var id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into raw_mail (id, mailbox, uid_validity, uid, sha256, deliveries, received_at, stored_at, state,"
                                + " reason, content) values (?, 'desk', 1, ?, ?, 1, ?, ?, 'QUARANTINED', ?, ?)")
                .params(id, System.nanoTime(), id, LocalDateTime.parse("2026-01-05T15:00:00"))
                .params(LocalDateTime.parse("2099-01-05T15:00:00"), "java.lang.StackOverflowError")
                .param(content(headers).getBytes(StandardCharsets.UTF_8))
                .update();
        return id;
    }

    private String content(String headers) {
        var subject = headers.contains("Subject:") ? "" : "Subject: Held %s\r\n".formatted(word);
        return "%s%s\r\nIt burns".formatted(headers, subject);
    }

    private Http loggedIn(String user) {
        var browser = Http.browser(port);
        browser.logIn(user, user);
        return browser;
    }

    private Http sam() {
        return Http.user(port, "sam.sc");
    }
}
