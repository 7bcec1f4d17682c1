package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.ackord.InBusinessHours;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R10 by clicks: Sally ends her shift with a note, Sam takes her customer over. And a colleague follows a case. */
@Tag("any-database")
@RunningAckord
@InBusinessHours
class HandoverInTheBrowserTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String subject = "Handover " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    /** Other tests have tasks of Sally's: she is back, and none of them stays handed over. */
    @AfterEach
    void sallyIsBack() {
        jdbc.sql("DELETE FROM absence WHERE user_id = 'sally.sc'").update();
        runtime.createProcessInstanceQuery()
                .processDefinitionKeyIn("shift-watch", "task-handover")
                .unlimitedList()
                .forEach(each -> runtime.deleteProcessInstanceIfExists(each.getId(), "over", true, true, true, true));
    }

    @Test
    void aHandoverIsAccepted() {
        var key = OpenedCase.key(port, Map.of("subject", subject, "from", Map.of("email", "pia@premium.example")));
        try (var chromium = Chromium.launch()) {
            var sally = chromium.logIn(port, "sally.sc").page();
            sally.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Shifts"))
                    .click();
            assertThat(sally.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("My shift")))
                    .isVisible();
            sally.getByText("I end my shift now…").click();
            sally.getByLabel("For %s (Acknowledge and triage) instead".formatted(key))
                    .fill("Pia calls back at noon.");
            pictures(sally, "shifts");
            sally.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("End my shift").setExact(true))
                    .click();
            assertThat(sally.getByRole(AriaRole.STATUS)).containsText("The shift has ended.");
            assertThat(sally.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("I am back").setExact(true)))
                    .isVisible();
            pictures(sally, "shifts-away");

            var form = chromium.logIn(port, "sam.sc").open("Accept handover", subject);
            assertThat(form.page().locator(".fjs-form")).containsText("Sally Chen is away and hands over");
            assertThat(form.page().locator(".fjs-form")).containsText("Pia calls back at noon.");
            form.page()
                    .screenshot(
                            new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/accept-handover.png")));
            form.pick("Yes: the task is mine now");
            form.complete();
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(tasks.createTaskQuery()
                                .processInstanceBusinessKey(key)
                                .taskDefinitionKey("Task_AcknowledgeAndTriage")
                                .singleResult()
                                .getAssignee())
                        .isEqualTo("sam.sc"));
    }

    @Test
    void aColleagueFollowsTheCase() {
        var key = OpenedCase.key(port, Map.of("subject", subject));
        var task = tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
        try (var chromium = Chromium.launch()) {
            var page = chromium.logIn(port, "emil.se").caseTab(task.getId());
            var line = page.locator(".desk-watchers");
            assertThat(line).containsText("Sam Castillo (consultant)");

            line.getByText("Follow").click();
            assertThat(line).containsText("Sam Castillo (consultant), you");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/watchers.png")));
            line.getByText("Unfollow").click();
            assertThat(line).not().containsText("you");
        }
    }

    private static void pictures(Page page, String name) {
        for (int width : new int[] {400, 768, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots/%s-%d.png".formatted(name, width))));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }
}
