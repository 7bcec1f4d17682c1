package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.ackord.Http;
import org.ackord.InBusinessHours;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The composer as people use it in Tasklist. */
@Tag("any-database")
@RunningAckord
@InBusinessHours
class ComposerInTheBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Test
    void anEngineerAcknowledgesWithAnEtaAndAnOpenQuestionIsRefusedUntilItHasADate() throws Exception {
        try (var chromium = Chromium.launch()) {
            var subject = "Composer " + System.nanoTime();
            var key = forwarded(subject, "It hangs. How do we get rid of it?\n\nWhen is the update out?");
            var erin = chromium.logIn(port, "erin.se");
            var acknowledge = erin.open("Acknowledge as engineer", subject);
            acknowledge.write("I have it.");
            acknowledge.choose("The customer hears from us by", 2);
            acknowledge.complete();

            var answer = erin.open("Answer customer", subject);
            answer.pick("No solution yet");
            answer.write("Dear Ann,");
            answer.treatQuestion(1, "Answer it here");
            answer.questions().nth(0).locator("textarea").fill("Restart it.");
            answer.pressComplete();
            assertThat(answer.composer().locator(".desk-checks")).containsText("When is the update out?");
            assertThat(answer.questions().nth(1).locator("select").first()).isFocused();
            answer.composer().getByText("Preview").click();
            assertThat(answer.composer().locator(".desk-mail")).containsText("Restart it.");
            AccessibilityTest.assertSound(new AxeBuilder(answer.page()).include(".desk-composer"), "composer");

            answer.treatQuestion(2, "Still open: give a date");
            answer.questions().nth(1).locator("select").nth(1).selectOption(new SelectOption().setIndex(2));
            answer.complete();

            var last = messages(key).get(messages(key).size() - 1);
            assertThat(last.at("/text").asText())
                    .contains("> How do we get rid of it?\nRestart it.")
                    .contains("> When is the update out?\nWe are still working on this.");
        }
    }

    @Test
    void twoWindowsKnowOfEachOtherAndOnlyOneSends() throws Exception {
        try (var chromium = Chromium.launch()) {
            var subject = "Two windows " + System.nanoTime();
            var key = forwarded(subject, "It hangs.");
            var first = chromium.logIn(port, "erin.se").open("Acknowledge as engineer", subject);
            var second = chromium.logIn(port, "erin.se").open("Acknowledge as engineer", subject);
            assertThat(second.composer().locator(".desk-company")).containsText("another window");

            first.write("From the first.");
            assertThat(first.composer().getByText("Saved at")).isVisible();
            second.write("From the second.");
            assertThat(second.composer().getByText("changed in another window")).isVisible();
            first.complete();
            second.pressComplete();

            assertThat(second.composer().locator(".desk-words")).hasValue("From the second.");
            assertThat(messages(key).findValuesAsText("text"))
                    .anyMatch(text -> text.contains("From the first."))
                    .noneMatch(text -> text.contains("From the second."));
        }
    }

    @Test
    void twoPeopleAreToldOfEachOtherAndOnlyOneSends() throws Exception {
        try (var chromium = Chromium.launch()) {
            var subject = "Two people " + System.nanoTime();
            var key = forwarded(subject, "It hangs.");
            var erin = chromium.logIn(port, "erin.se").open("Acknowledge as engineer", subject);
            var emil = chromium.logIn(port, "emil.se").open("Acknowledge as engineer", subject);
            assertThat(emil.composer().locator(".desk-company")).containsText("Erin Engel");
            erin.write("From Erin.");
            assertThat(erin.composer().locator(".desk-company")).containsText("Emil");

            emil.write("From Emil.");
            assertThat(emil.composer().getByText("Saved at")).isVisible();
            assertThat(emil.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")))
                    .isDisabled();
            erin.complete();
            emil.write("From Emil, later.");

            assertThat(emil.composer().getByText("done")).isVisible();
            assertThat(emil.composer().locator(".desk-words")).hasValue("From Emil, later.");
            assertThat(messages(key).findValuesAsText("text"))
                    .anyMatch(text -> text.contains("From Erin."))
                    .noneMatch(text -> text.contains("From Emil"));
        }
    }

    @Test
    void theKeyboardIsEnough() throws Exception {
        try (var chromium = Chromium.launch()) {
            var subject = "Keyboard " + System.nanoTime();
            var key = forwarded(subject, "It hangs. Why?");
            var erin = chromium.logIn(port, "erin.se");
            var acknowledge = erin.open("Acknowledge as engineer", subject);
            acknowledge.write("I have it.");
            acknowledge.complete();
            var answer = erin.open("Answer customer", subject);
            var keyboard = answer.page().keyboard();

            answer.composer().locator(".desk-above").focus();
            tabTo(answer, "input[type=radio]");
            keyboard.press("Space");
            tabTo(answer, ".desk-words");
            keyboard.type("Please install version 4.2.");
            keyboard.press("Tab");
            keyboard.type("Answered");
            tabTo(answer, ".btn-primary");
            keyboard.press("Enter");

            assertThat(answer.composer()).isHidden();
            var last = messages(key).get(messages(key).size() - 1);
            assertThat(last.at("/text").asText()).contains("install version 4.2");
            assertThat(last.at("/kind").asText()).isEqualTo("RESOLUTION");
        }
    }

    @Test
    void aGermanInBerlinReadsGermanAndSeesTheTimeOfTheTeamBeside() throws Exception {
        try (var chromium = Chromium.launch()) {
            var key = forwarded("Auf Deutsch " + System.nanoTime(), "It hangs.");
            var page = chromium.signIn(chromium.page("de-DE", "Europe/Berlin"), port, "erin.se");
            page.waitForURL("**/camunda/app/tasklist/**");
            var task = json.readTree(sam().get("/engine-rest/task?processInstanceBusinessKey=" + key)
                    .body());
            page.navigate("about:blank");
            page.navigate("http://127.0.0.1:%d/camunda/app/tasklist/default/#/?task=%s"
                    .formatted(port, task.at("/0/id").asText()));

            assertThat(page.getByLabel("Nachricht an den Kunden")).isVisible();
            page.locator(".nav-tabs").getByText("Fall").click();
            assertThat(page.locator(".desk-case .desk-promises li").first()).containsText("beim Team");
            assertThat(page.locator(".desk-case")).containsText("Zusagen");
        }
    }

    private static void tabTo(Tasklist.Form form, String selector) {
        var isThere = "selector => document.activeElement.matches(selector)";
        for (int i = 0; i < 30 && !(Boolean) form.page().evaluate(isThere, selector); i++)
            form.page().keyboard().press("Tab");
        assertThat((Boolean) form.page().evaluate(isThere, selector))
                .as(selector)
                .isTrue();
    }

    private String forwarded(String subject, String text) throws Exception {
        var key = OpenedCase.key(port, Map.of("subject", subject, "text", text, "product", "backup"));
        var tasks = json.readTree(
                sam().get("/engine-rest/task?processInstanceBusinessKey=" + key).body());
        var variables = "{\"variables\":{\"text\":{\"value\":\"We have it.\"},\"nature\":{\"value\":\"technical\"}}}";
        var answer = sam().post("/engine-rest/task/" + tasks.at("/0/id").asText() + "/complete", variables);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return key;
    }

    private JsonNode messages(String key) throws Exception {
        return json.readTree(sam().get("/api/cases/" + key).body()).at("/messages");
    }

    private Http sam() {
        return Http.user(port, "sam.sc");
    }
}
