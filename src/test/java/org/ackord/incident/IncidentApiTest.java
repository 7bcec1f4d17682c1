package org.ackord.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.ackord.engine.TimeTravel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents by REST and on their pages, with the job executor and the mail server of the demo. */
@RunningAckord
class IncidentApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String word = UUID.randomUUID().toString();

    @LocalServerPort
    private int port;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDeclaredIncidentIsMailedAndSeenInItsCases() throws Exception {
        var key = caseOf("ann@northwind.example");

        var declared = post("crm", "/api/incidents", said(Map.of("cases", List.of(key), "severity", "S2")));

        assertThat(declared.statusCode()).as(declared.body()).isEqualTo(201);
        var incident = JSON.readTree(declared.body()).at("/key").asText();
        assertThat(incident).startsWith("I-");
        time.awaitDueJobs();
        assertThat(mailed(key, "SENT")).isEqualTo(1);
        var seen = read("sam.sc", "/api/cases/" + key).at("/incidents/0");
        assertThat(seen.at("/key").asText()).isEqualTo(incident);
        assertThat(seen.at("/state").asText()).isEqualTo("OPEN");
        assertThat(seen.at("/nextUpdateBy").asText()).isNotEmpty();
        assertThat(read("sam.sc", "/api/incidents/" + incident)
                        .at("/updates/0/told")
                        .asInt())
                .isEqualTo(1);
        assertThat(audited(incident)).contains("INCIDENT_DECLARED crm", "INCIDENT_CASES_LINKED crm");
    }

    @Test
    void whatIsSaidAgainIsAnsweredAndNotDoneAgain() throws Exception {
        var said = said(Map.of("externalId", word));

        var first = post("crm", "/api/incidents", said);
        var again = post("crm", "/api/incidents", said);
        var other = new HashMap<String, Object>(said);
        other.put("title", "Something else");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(again.body()).at("/key"))
                .isEqualTo(JSON.readTree(first.body()).at("/key"));
        assertThat(post("crm", "/api/incidents", other).statusCode()).isEqualTo(409);
    }

    @Test
    void everyFaultyFieldIsNamed() throws Exception {
        var answer = post(
                "sam.sc",
                "/api/incidents",
                Map.of(
                        "externalId", "with space",
                        "severity", "S9",
                        "title", "two\nlines",
                        "startedAt", "yesterday",
                        "nextUpdateBy", "2001-01-01T00:00:00Z"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).at("/faults").findValuesAsText("field"))
                .contains("externalId", "severity", "service", "title", "text", "startedAt", "nextUpdateBy");
        assertThat(post("sam.sc", "/api/incidents", said(Map.of("cases", List.of("C-0"))))
                        .body())
                .contains("\"field\":\"cases\"");
        assertThat(Http.user(port, "sam.sc")
                        .post("/api/incidents", "{\"severity\": 1}")
                        .body())
                .contains("\"field\":\"severity\"");
        assertThat(Http.user(port, "sam.sc")
                        .post("/api/incidents", "{\"guilty\": \"Bob\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void itGoesOnByRestUntilItIsResolved() throws Exception {
        var incident = declared();
        var key = caseOf("pia@premium.example");

        assertThat(post("crm", "/api/incidents/%s/cases".formatted(incident), Map.of("cases", List.of(key)))
                        .body())
                .contains(key);
        var update = Map.of(
                "text",
                "Half of it works.",
                "nextUpdateBy",
                clock.instant().plus(Duration.ofHours(2)).toString());
        assertThat(post("erin.se", "/api/incidents/%s/updates".formatted(incident), update)
                        .statusCode())
                .isEqualTo(201);
        assertThat(post("erin.se", "/api/incidents/%s/updates".formatted(incident), Map.of("text", "x"))
                        .body())
                .contains("\"field\":\"nextUpdateBy\"");
        assertThat(post("crm", "/api/incidents/%s/updates".formatted(incident), update)
                        .statusCode())
                .isEqualTo(403);
        time.awaitDueJobs();
        var resolved = post("erin.se", "/api/incidents/%s/resolve".formatted(incident), Map.of("text", "Over."));
        assertThat(JSON.readTree(resolved.body()).at("/state").asText())
                .as(resolved.body())
                .isEqualTo("RESOLVED");
        assertThat(post("erin.se", "/api/incidents/%s/resolve".formatted(incident), Map.of("text", "Over."))
                        .statusCode())
                .isEqualTo(400);
        time.awaitDueJobs();
        assertThat(audited(incident)).contains("INCIDENT_UPDATED erin.se", "INCIDENT_RESOLVED erin.se");
        assertThat(read("mia.manager", "/api/incidents/" + incident)
                        .at("/state")
                        .asText())
                .isEqualTo("RESOLVED");
        assertThat(Http.user(port, "sam.sc").get("/api/incidents/I-1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPersonDeclaresLinksAndEndsItOnThePage() {
        var browser = Http.browser(port);
        browser.logIn("lou.lead", "lou.lead");
        var first = caseOf("ann@northwind.example");
        var like = caseOf("pia@premium.example");

        var refused = form(browser, "/desk/incidents", Map.of("severity", "S2", "service", "backup"));
        assertThat(refused).isEqualTo("/desk/incidents");
        assertThat(page(browser, refused).select("[role=alert]").text()).contains("title", "text");
        var there = form(
                browser,
                "/desk/incidents",
                Map.of("severity", "S2", "service", "backup", "title", word, "text", "It stops.", "cases", first));
        time.awaitDueJobs();
        var shown = page(browser, there);
        assertThat(shown.select("[aria-labelledby=cases] tbody th").text()).contains(first);
        assertThat(shown.select("[aria-labelledby=like]").text()).contains(like).doesNotContain(first);

        form(browser, there + "/cases", Map.of("cases", like));
        assertThat(page(browser, there).select("[role=status]").text()).contains("Linked: 1 more");
        form(browser, there + "/updates", Map.of("text", "Going on.", "nextUpdateBy", "2099-01-01T00:00"));
        assertThat(page(browser, there).select("[role=alert]").text()).contains("nextUpdateBy");
        form(browser, there + "/resolve", Map.of("text", "Over."));
        time.awaitDueJobs();

        assertThat(page(browser, there).select(".facts").text()).contains("resolved");
        assertThat(page(browser, "/desk/incidents?case=" + first)
                        .select("tbody")
                        .text())
                .contains(word);
        var key = there.substring(there.lastIndexOf('/') + 1);
        assertThat(page(browser, "/desk/postmortems").text()).contains(key);
        assertThat(page(browser, "/desk/postmortems/" + key).text()).contains("A draft, not published yet");
        assertThat(page(browser, "/desk/postmortems/%s/edit".formatted(key))
                        .select("#timeline")
                        .text())
                .contains("it began");
        form(browser, "/desk/postmortems/" + key, Map.of("causes", "A full disk.", "action.1.what", "Say so"));
        var kept = page(browser, "/desk/postmortems/%s/edit".formatted(key));
        assertThat(kept.select("[role=alert]").text()).contains("action.1.owner", "action.1.due");
        assertThat(kept.select("#causes").text()).isEqualTo("A full disk.");
    }

    private String declared() throws Exception {
        var answer = post("lou.lead", "/api/incidents", said(Map.of()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).at("/key").asText();
    }

    private Map<String, Object> said(Map<String, ?> more) {
        var said = new HashMap<String, Object>(
                Map.of("severity", "S3", "service", "backup", "title", "Backups stop " + word, "text", "They stop."));
        said.putAll(more);
        return said;
    }

    private String caseOf(String email) {
        return OpenedCase.key(port, Map.of("from", Map.of("email", email), "product", "backup"));
    }

    private HttpResponse<String> post(String user, String path, Map<String, ?> body) throws Exception {
        return Http.user(port, user).post(path, JSON.writeValueAsString(body));
    }

    private JsonNode read(String user, String path) throws Exception {
        var answer = Http.user(port, user).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private int mailed(String caseKey, String state) {
        return jdbc.sql("SELECT COUNT(*) FROM message WHERE case_key = ? AND kind = 'INCIDENT' AND state = ?")
                .params(caseKey, state)
                .query(Integer.class)
                .single();
    }

    private List<String> audited(String about) {
        return jdbc.sql("SELECT CONCAT(action, ' ', actor) FROM audit_entry WHERE about = ?")
                .param(about)
                .query(String.class)
                .list();
    }

    /** @return where it leads to */
    private static String form(Http browser, String path, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_csrf", browser.cookie("ACKORD-XSRF"));
        var answer = browser.postForm(path, fields);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static Document page(Http browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
