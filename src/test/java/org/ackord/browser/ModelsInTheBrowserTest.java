package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.Undeployment;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process owner goes from Cockpit to the models, looks at what a move would do, and moves; a manager finds no way there. */
@Tag("any-database")
@RunningAckord
class ModelsInTheBrowserTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="test">
              <bpmn:process id="%s" name="Clicked" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="Start" />
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="%s" />
                <bpmn:userTask id="%s" name="Look at it" camunda:candidateGroups="sc" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private final String key = "clicked-" + System.nanoTime();

    @LocalServerPort
    int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void undeploy() {
        repository
                .createDeploymentQuery()
                .deploymentName(key)
                .list()
                .forEach(each -> Undeployment.of(each.getId(), repository));
    }

    @Test
    void movesByClicks() {
        deploy("admin", "Task_Look");
        runtime.startProcessInstanceByKey(key, "C-clicked");
        deploy("pat.owner", "Task_LookAtIt");
        try (var chromium = Chromium.launch()) {
            var page = cockpit(chromium, "pat.owner");
            var way = page.getByRole(
                    AriaRole.LINK, new Page.GetByRoleOptions().setName("Models").setExact(true));
            way.waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/models-cockpit.png")));
            way.click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Processes")))
                    .isVisible();
            pictures(page, "models");

            page.locator("tbody")
                    .filter(new Locator.FilterOptions().setHasText(key))
                    .getByText("Preview move")
                    .click();
            assertThat(page.locator("main")).containsText("0 of 1 running instances can be moved");
            assertThat(button(page, "Move 1 instance to version 2")).hasCount(0);
            page.getByLabel("Step that takes the place of Look at it").selectOption("Task_LookAtIt");
            button(page, "Preview with these counterparts").click();
            assertThat(page.locator("main")).containsText("1 of 1 running instances can be moved");
            pictures(page, "models-move");

            button(page, "Move 1 instance to version 2").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Done: 1 of 1 instance moved.");
            pictures(page, "models-moved");
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("C-clicked")
                        .activityIdIn("Task_LookAtIt")
                        .count())
                .isOne();
    }

    @Test
    void isNoWayForAManager() {
        try (var chromium = Chromium.launch()) {
            var page = cockpit(chromium, "mia.manager");

            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decisions"))
                            .first())
                    .isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("a[href='/desk/models']")).hasCount(0);
        }
    }

    private Page cockpit(Chromium chromium, String user) {
        var page = chromium.page();
        page.navigate("http://127.0.0.1:" + port + "/login");
        page.fill("[name=username]", user);
        page.fill("[name=password]", user);
        page.click("button[type=submit]");
        page.waitForURL("**/camunda/app/cockpit/**");
        return page;
    }

    private void deploy(String user, String step) {
        var part = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n%s\r\n".formatted(key)
                + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s.bpmn\"\r\n\r\n%s\r\n--b--\r\n"
                        .formatted(key, MODEL.formatted(key, step, step));
        var answer = Http.user(port, user).postMultipart("/engine-rest/deployment/create", part, "b");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void pictures(Page page, String name) {
        for (int width : List.of(400, 768, 1280)) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots/%s-%d.png".formatted(name, width))));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }
}
