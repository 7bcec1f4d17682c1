package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import org.ackord.RunningAckord;
import org.ackord.retro.RetroToHold;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead comes from the task to the page of the retro, holds it with the keyboard alone, and everybody can read it. */
@Tag("any-database")
@RunningAckord
class RetroInTheBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @Test
    void aRetroIsHeldWithTheKeyboard() {
        var key = RetroToHold.begun(jdbc, management);
        try (var chromium = Chromium.launch()) {
            var page = chromium.signIn(port, "lou.lead");
            page.waitForURL("**/camunda/app/**");
            page.navigate("http://127.0.0.1:%d/desk/retros".formatted(port));
            page.locator("a[href='/desk/retros/%s']".formatted(key)).focus();
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hold it"))
                    .focus();
            page.keyboard().press("Enter");
            page.getByText("Missed promises: 1").focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("C-1042"))
                            .first())
                    .isVisible();
            soundByDayAndNight(page, "edit");
            type(page, "What went well?", "All VIPs knew before they asked.");
            type(page, "What could have gone better?", "The queue was full.");
            type(page, "What should we remember next time?", "Look at the queue first.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and publish"))
                    .focus();
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Everybody can read it now");
            page.getByText("As others read it").click();
            assertThat(page.getByText("Look at the queue first.")).isVisible();
            soundByDayAndNight(page, "read");
        }
    }

    private static void type(Page page, String label, String words) {
        page.getByLabel(label).focus();
        page.keyboard().type(words);
    }

    private static void soundByDayAndNight(Page page, String name) {
        for (var colours : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
            AccessibilityTest.assertSound(new AxeBuilder(page), name + " " + colours);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", "retro-%s-%s.png".formatted(name, colours))));
        }
    }
}
