package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.ackord.time.Utc.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** axe finds no serious or critical fault in what we show (WCAG 2.1, levels A and AA). Camunda's own parts are left out. */
@Tag("any-database")
@RunningAckord
class AccessibilityTest {

    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void whatIsUnsoundIsFound() {
        var page = chromium.page();
        page.setContent("<html lang='en'><title>x</title><body><img src='x.png'></body></html>");
        assertThatThrownBy(() -> assertSound(new AxeBuilder(page), "control")).hasMessageContaining("image-alt");
    }

    @Test
    void customersPages() throws Exception {
        var opened = open();
        var page = chromium.page();
        var status = URI.create(opened.at("/statusUrl").asText()).getPath();
        for (var path : List.of(
                status, "/status/unknown", "/survey/" + survey(opened.at("/key").asText()))) {
            page.navigate("http://127.0.0.1:" + port + path);
            assertSoundByDayAndNight(page, path);
        }
    }

    @Test
    void theLogin() {
        var page = chromium.page();
        for (var path : List.of("/login", "/login?error")) {
            page.navigate("http://127.0.0.1:" + port + path);
            assertSoundByDayAndNight(page, path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sam.sc, /desk/quarantine",
        "pat.owner, /desk/models",
        "sam.sc, /desk/cases",
        "sam.sc, /desk/shifts",
        "lou.lead, /desk/shifts",
        "sam.sc, /desk/retros",
        "mia.manager, /desk/quarantine?state=dropped"
    })
    void staffsPages(String user, String path) {
        var page = chromium.signIn(port, user);
        page.waitForURL("**/camunda/app/**");
        page.navigate("http://127.0.0.1:" + port + path);
        assertSoundByDayAndNight(page, path);
    }

    @Test
    void aMessageAsItWasSent() throws Exception {
        var key = open().at("/key").asText();
        var message = get("/api/cases/" + key).at("/messages/0/id").asText();
        var page = chromium.logIn(port, "sam.sc").page();
        page.navigate("http://127.0.0.1:%d/desk/messages/%s".formatted(port, message));
        assertSoundByDayAndNight(page, "message");
    }

    @Test
    void theTabAndTheCardOfACase() throws Exception {
        var key = open().at("/key").asText();
        var task = get("/engine-rest/task?processInstanceBusinessKey=" + key).at("/0/id");
        var tasklist = chromium.logIn(port, "sam.sc");
        var page = tasklist.caseTab(task.asText());
        page.getByText("How this was reckoned").first().click();
        assertThat(page.locator(".desk-receipt li").first()).isVisible();
        assertSound(new AxeBuilder(page).include(".desk-case"), "tab");

        page.getByText("Due soonest").click();
        assertThat(page.locator(".desk-due").first()).isVisible();
        assertSound(new AxeBuilder(page).include(".desk-card"), "card");
    }

    @Test
    void theDashboard() throws Exception {
        open();
        var page = chromium.signIn(port, "mia.manager");
        assertThat(page.locator(".desk-urgent .desk-due").first()).isVisible();
        assertSound(new AxeBuilder(page).include(".desk-dashboard"), "dashboard");
    }

    /**
     * Our own pages follow the colours that the reader chose; Camunda's web apps have light ones only. Without motion, so that no
     * colour is measured while it fades into another.
     */
    private static void assertSoundByDayAndNight(Page page, String where) {
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
            assertSound(new AxeBuilder(page), where + " " + colours);
        }
    }

    static void assertSound(AxeBuilder axe, String where) {
        var found = axe.withTags(STANDARD).setLegacyMode(true).analyze();
        assertThat(found.getPasses()).as("axe looked at " + where).isNotEmpty();
        assertThat(found.getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(AccessibilityTest::places))
                .as(where)
                .isEmpty();
    }

    private static Stream<String> places(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml());
    }

    private JsonNode open() {
        return OpenedCase.answer(port, Map.of("text", "It hangs. Why?"));
    }

    /** @return the token of its page */
    private String survey(String caseKey) {
        var token = UUID.randomUUID().toString();
        jdbc.sql("insert into survey (id, case_key, contact_id, token_hash, low_score, invited_at, expires_at)"
                        + " select ?, case_key, contact_id, ?, 2, received_at, ? from support_case where case_key = ?")
                .params(token, DigestUtils.sha256Hex(token), utc(clock.instant().plus(Duration.ofDays(9))), caseKey)
                .update();
        return token;
    }

    private JsonNode get(String path) throws Exception {
        return json.readTree(Http.user(port, "sam.sc").get(path).body());
    }
}
