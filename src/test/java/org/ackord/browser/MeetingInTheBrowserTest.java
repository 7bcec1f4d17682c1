package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.correspondence.CalendarReply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A meeting without a case in Tasklist: its card, its tab, and the decision about another time. */
@Tag("any-database")
@RunningAckord
class MeetingInTheBrowserTest {

    private static final String CAT = "cat@northwind.example";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theHostSeesWhatItIsAboutAndDecides() throws IOException {
        try (var chromium = Chromium.launch()) {
            var meeting = agreed();
            var key = meeting.at("/key").asText();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> read("crm", "/api/meetings/" + key).has("invitedAt"));
            propose(meeting);
            var task = read("sam.sc", "/engine-rest/task?processInstanceBusinessKey=" + key)
                    .at("/0/id")
                    .asText();

            var page = chromium.logIn(port, "sam.sc").caseTab(task);

            assertThat(page.locator(".desk-case")).containsText("Review of the year");
            assertThat(page.locator(".desk-case")).containsText("no answer yet");
            page.locator(".desk-case summary").click();
            assertThat(page.locator(".desk-case")).containsText("+49 30 5550100 (landline)");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/meeting-tab.png")));
            page.locator(".nav-tabs")
                    .getByText("Form", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".fjs-form")).containsText("The customer proposes another time");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/meeting-form.png")));
            var form = new Tasklist.Form(page);
            form.pick("No");
            form.complete();
            assertThat(read("crm", "/api/meetings/" + key).at("/history").findValuesAsText("what"))
                    .endsWith("time-proposed", "proposal-refused");
        }
    }

    private JsonNode agreed() throws IOException {
        var start = clock.instant().plus(Duration.ofDays(40));
        var said = Map.of(
                "subject", "Review of the year",
                "start", start.toString(),
                "host", "sam.sc",
                "link", "https://meet.example/42",
                "attendees",
                        List.of(Map.of(
                                "email", CAT,
                                "name", "Cat Carter",
                                "zone", "Europe/Berlin",
                                "phone", "+49 30 5550100",
                                "phoneKind", "landline")));
        var answer = Http.user(port, "crm").post("/api/meetings", json.writeValueAsString(said));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private void propose(JsonNode meeting) {
        var proposal = new CalendarReply.Proposal(clock.instant().plus(Duration.ofDays(41)));
        var reply =
                new CalendarReply(null, CAT, meeting.at("/uid").asText(), 0, CAT, "TENTATIVE", null, null, proposal);
        transaction.executeWithoutResult(status -> events.publishEvent(reply));
    }

    private JsonNode read(String user, String path) throws IOException {
        return json.readTree(Http.user(port, user).get(path).body());
    }
}
