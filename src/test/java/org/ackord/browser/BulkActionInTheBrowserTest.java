package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A consultant gives two cases to an engineer at once, and takes it back. */
@Tag("any-database")
@RunningAckord
class BulkActionInTheBrowserTest {

    private final String word = "b" + System.nanoTime();

    @LocalServerPort
    private int port;

    @Test
    void casesAreAssignedByClicksAndTakenBack() {
        var one = OpenedCase.key(port, Map.of("subject", "Backup stops " + word));
        OpenedCase.key(port, Map.of("subject", "Backup hangs " + word));
        try (var chromium = Chromium.launch()) {
            var page = chromium.logIn(port, "sam.sc").page();
            page.navigate("http://127.0.0.1:%d/desk/cases?q=%s".formatted(port, word));
            picture(page, "list");
            page.getByLabel("all on this page").check();
            page.getByLabel("With the chosen cases").selectOption("Assign to a person");
            button(page, "Preview");
            page.locator("[name=target]").selectOption("Erin Engel");
            button(page, "Preview");
            assertThat(page.getByText(": to Erin Engel.")).hasCount(2);
            picture(page, "preview");
            button(page, "Do it with 2 cases");
            assertThat(page.getByText("It can be taken back until")).isVisible();
            picture(page, "result");
            button(page, "Take it back");

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Taken back.");
            assertThat(page.getByText("taken back", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(2);
        }
        assertThat(Http.user(port, "sam.sc").get("/api/cases/" + one).body()).doesNotContain("erin.se");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", "bulk-" + name + ".png")));
    }
}
