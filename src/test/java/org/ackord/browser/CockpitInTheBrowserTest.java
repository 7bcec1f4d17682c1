package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit, as a manager meets it after the login. */
@Tag("any-database")
@RunningAckord
class CockpitInTheBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Test
    void aManagerFindsAMissedPromiseByOneClick() {
        var key = openLongAgo();
        try (var chromium = Chromium.launch()) {
            var page = chromium.signIn(port, "mia.manager");
            var dashboard = page.locator(".desk-dashboard");
            assertThat(dashboard).containsText("Promises today");
            assertThat(dashboard).containsText("Open cases by age");
            assertThat(dashboard.locator("tr", new Locator.LocatorOptions().setHasText(key)))
                    .containsText("Northwind · standard");
            assertThat(page.locator(".deployed")).containsText("Process Definitions");
            picture(page, "dashboard");

            dashboard
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(key))
                    .click();

            var promises = page.locator(".desk-case .desk-promises li[data-state=missed]");
            assertThat(promises.first()).containsText("Acknowledge");
            assertThat(page.locator(".desk-case .desk-key")).hasText(key);

            promises.first().getByText("How this was reckoned").click();
            assertThat(promises.first().locator(".desk-receipt")).containsText("by the calendar support-us");
            assertThat(promises.first().locator(".desk-receipt")).containsText("Due ");
            picture(page, "promises");
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/cockpit-%s.png".formatted(name))));
    }

    /** So long that no case of another test is more urgent. */
    private String openLongAgo() {
        var longAgo = clock.instant().minus(Duration.ofDays(365)).truncatedTo(ChronoUnit.SECONDS);
        return OpenedCase.key(port, Map.of("subject", "Forgotten", "receivedAt", longAgo.toString()));
    }
}
