package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.ackord.outreach.Attempt;
import org.ackord.outreach.NewOutreach;
import org.ackord.outreach.Occasion;
import org.ackord.outreach.Outreach;
import org.ackord.outreach.PhoneKind;
import org.ackord.outreach.Result;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The host of a meeting gets words, a profile and what was tried, and says what came of it. */
@Tag("any-database")
@RunningAckord
class ReachOutInTheBrowserTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String subject = "Review " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Outreach outreach;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Test
    void aMessageOnLinkedInIsSent() {
        var key = OpenedCase.key(port, Map.of("subject", subject));
        var id = begin(key);
        waitForNoAnswer(id);
        try (var chromium = Chromium.launch()) {
            var form = chromium.logIn(port, "sam.sc").open("Send LinkedIn message", subject);
            var shown = form.page().locator(".fjs-form");

            assertThat(shown).containsText("Send a message on LinkedIn");
            assertThat(shown).containsText("Tried so far: mail (sent)");
            assertThat(shown.locator("a[href='https://www.linkedin.com/in/ann']"))
                    .isVisible();
            assertThat(shown.locator("textarea").first()).hasValue(Pattern.compile("Hello Ann.*"));
            form.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/screenshots/reach-customer.png")));
            form.pick("The message is sent, or on the answering machine: wait for an answer");
            form.complete();
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(outreach.tried(List.of(id)))
                        .extracting(Attempt::result)
                        .containsExactly(Result.SENT, Result.NOT_REACHED));
        assertThat(outreach.tried(List.of(id)).get(1).by()).isEqualTo("sam.sc");
    }

    private String begin(String key) {
        return outreach.begin(new NewOutreach(
                key,
                Occasion.NOT_THERE,
                "Ann Abbott",
                "ann@northwind.example",
                "en",
                ZoneId.of("America/New_York"),
                null,
                "https://www.linkedin.com/in/ann",
                null,
                PhoneKind.NONE,
                subject,
                Instant.parse("2026-06-05T13:00:00Z"),
                null,
                "sam.sc"));
    }

    private void waitForNoAnswer(String id) {
        var process = runtime.createProcessInstanceQuery()
                .variableValueEquals(Outreach.OUTREACH, id)
                .singleResult();
        var timer = jobs.createJobQuery()
                .processInstanceId(process.getId())
                .timers()
                .singleResult();
        jobs.executeJob(timer.getId());
    }
}
