package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.ackord.engine.TimeTravel;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tasklist shows of a case besides its form: on the card in the list, and in the tab. */
@Tag("any-database")
@RunningAckord
class DeskInTheBrowserTest {

    private final String subject = "Card " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TimeTravel clock;

    @AfterEach
    void goBackToRealTime() {
        ClockUtil.reset();
    }

    @Test
    void aCardSaysWhoseCaseItIsAndCountsByOurClock() throws Exception {
        var key = open();
        try (var chromium = Chromium.launch()) {
            var page = chromium.logIn(port, "sam.sc").page();
            page.navigate("about:blank");
            page.navigate(listOf(key));

            var card = card(page);
            assertThat(card).containsText(key);
            assertThat(card).containsText("Northwind · standard");
            assertThat(promise(card)).containsText("Acknowledge: ");
            assertThat(promise(card)).hasAttribute("data-risk", "running");
            picture(page, "running");

            clock.advanceTo(clock.now().plus(Duration.ofDays(7)));
            page.reload();
            assertThat(promise(card(page))).hasAttribute("data-risk", "missed");
            assertThat(promise(card(page))).containsText(Pattern.compile("Acknowledge: (overdue by|missed) 6 days"));
            picture(page, "missed");
        }
    }

    /** Other tests have cases too: the list is narrowed down to ours, as the search field above it does. */
    private String listOf(String key) throws Exception {
        var filters = Http.user(port, "sam.sc").get("/engine-rest/filter?name=Due%20soonest");
        var only = List.of(Map.of("type", "processInstanceBusinessKey", "operator", "eq", "value", key, "name", ""));
        return "http://127.0.0.1:%d/camunda/app/tasklist/default/#/?filter=%s&searchQuery=%s"
                .formatted(
                        port,
                        json.readTree(filters.body()).at("/0/id").asText(),
                        URLEncoder.encode(json.writeValueAsString(only), UTF_8));
    }

    @Test
    void aNoteIsWrittenInTheTabOfTheCase() throws Exception {
        var key = open();
        var tasks = Http.user(port, "sam.sc").get("/engine-rest/task?processInstanceBusinessKey=" + key);
        try (var chromium = Chromium.launch()) {
            var page = chromium.logIn(port, "sam.sc")
                    .caseTab(json.readTree(tasks.body()).at("/0/id").asText());

            page.getByLabel("Internal note").fill("Is it cold-2 again, @erin.se?");
            page.getByText("Add note").click();

            assertThat(page.locator(".desk-note [role=status]")).hasText("Noted. A mail goes to Erin Engel.");
            assertThat(page.locator(".desk-thread li[data-side=note]")).containsText("Is it cold-2 again");
            assertThat(page.getByLabel("Internal note")).hasValue("");
            picture(page, "note");
        }
    }

    private Locator card(Page page) {
        return page.locator(".desk-card", new Page.LocatorOptions().setHasText(subject));
    }

    private static Locator promise(Locator card) {
        return card.locator(".desk-due");
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/desk-%s.png".formatted(name))));
    }

    private String open() {
        return OpenedCase.key(port, Map.of("subject", subject));
    }
}
