package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ackord.Http;
import org.ackord.InBusinessHours;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the system leaves to people to decide about mails: each a click in the tab of the case, and seen there afterwards. */
@Tag("any-database")
@RunningAckord
@InBusinessHours
class DecisionsInTheBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String word = "d" + System.nanoTime();
    private final String advice = "Advice " + word + "b";
    private final String ann = "ann.%s@northwind.example".formatted(word);

    @LocalServerPort
    int port;

    @Value("${ackord.demo.smtp-port}")
    int smtp;

    @Value("${ackord.demo.imap-port}")
    int imap;

    @Test
    void aStrangersCaseIsLinkedByOneClick() {
        var key = opened("Restore hangs " + word, ann);
        var theirs = openedByAStranger(key);
        try (var chromium = Chromium.launch()) {
            var page = caseTab(chromium, theirs);
            assertThat(page.locator(".desk-proposal")).containsText("may belong to " + key);
            assertThat(whyTheMailsAreHere(page)).not().containsText("linked");
            picture(page, "proposal");

            click(page, "Link with " + key);

            assertThat(page.getByText("Linked with " + key)).isVisible();
            assertThat(page.locator(".desk-proposal")).hasCount(0);
            assertThat(whyTheMailsAreHere(page)).containsText("sam.sc linked it with " + key);
            picture(page, "linked");
        }
        assertThat(get("/api/cases/" + key).at("/links/0/caseKey").asText()).isEqualTo(theirs);
    }

    @Test
    void aProposalIsDeclinedByOneClick() {
        var key = opened("Restore hangs " + word, ann);
        var theirs = openedByAStranger(key);
        try (var chromium = Chromium.launch()) {
            var page = caseTab(chromium, theirs);

            click(page, "It does not belong there");

            assertThat(page.locator(".desk-proposal")).hasCount(0);
            assertThat(whyTheMailsAreHere(page)).containsText("sam.sc: this has nothing to do with " + key);
        }
        assertThat(get("/api/cases/" + key).at("/links")).isEmpty();
    }

    /** What was thanks for the system is a reply after the click: with a task, and a line that says who said so. */
    @Test
    void thanksThatAreMoreGetATaskByOneClick() {
        var key = answered("Restore hangs " + word);
        write(ann, "Re: Restore hangs %s [%s]".formatted(word, key), "Many thanks!");
        await().atMost(PATIENCE).until(() -> decisionsOf(key).contains("filed as thanks"));
        var before = tasksOf(key);
        try (var chromium = Chromium.launch()) {
            var page = caseTab(chromium, key);
            assertThat(whyTheMailsAreHere(page)).containsText("filed as thanks");
            picture(page, "thanks");

            click(page, "It needs an answer");

            assertThat(whyTheMailsAreHere(page)).containsText("sam.sc: it is more than thanks");
            assertThat(button(page, "It needs an answer")).hasCount(0);
            picture(page, "needs-an-answer");
        }
        await().atMost(PATIENCE).until(() -> tasksOf(key).size() == before.size() + 1);
        assertThat(before).doesNotContain("Task_AcknowledgeMessage");
        assertThat(tasksOf(key)).contains("Task_AcknowledgeMessage");
    }

    private Page caseTab(Chromium chromium, String key) {
        var task = get("/engine-rest/task?processInstanceBusinessKey=" + key)
                .at("/0/id")
                .asText();
        var page = chromium.logIn(port, "sam.sc").caseTab(task);
        assertThat(page.locator(".desk-case .desk-key")).hasText(key);
        return page;
    }

    /** Unfolds it: after a click the tab is made anew, and folded. */
    private static Locator whyTheMailsAreHere(Page page) {
        var fold = page.locator("details").filter(new Locator.FilterOptions().setHasText("Why the mails are here"));
        assertThat(fold).hasCount(1);
        fold.evaluate("fold => fold.open = true");
        return fold.locator(".desk-decisions");
    }

    private static void click(Page page, String button) {
        button(page, button).click();
        assertThat(button(page, button)).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/decision-%s.png".formatted(name))));
    }

    private String opened(String subject, String from) {
        write(from, subject, "It hangs. Why?");
        await().atMost(PATIENCE).until(() -> !find(subject).isMissingNode());
        return find(subject).asText();
    }

    /** Their mail names the case of another; the tag is no part of the subject of their own. */
    private String openedByAStranger(String key) {
        write("advisor@elsewhere.example", "%s [%s]".formatted(advice, key), "It hangs. Why?");
        await().atMost(PATIENCE).until(() -> !find(advice).isMissingNode());
        return find(advice).asText();
    }

    private String answered(String subject) {
        var key = opened(subject, ann);
        complete("sam.sc", key, "Task_AcknowledgeAndTriage", Map.of("text", "We have it", "nature", "technical"));
        complete("erin.se", key, "Task_AcknowledgeAsEngineer", Map.of("text", "I look into it"));
        complete("erin.se", key, "Task_AnswerCustomer", Map.of("text", "Install 4.2", "outcome", "resolved"));
        await().atMost(PATIENCE).until(() -> tasksOf(key).contains("Task_ConfirmWithCustomer"));
        return key;
    }

    private void complete(String user, String key, String task, Map<String, String> fields) {
        await().atMost(PATIENCE).until(() -> tasksOf(key).contains(task));
        var id = get("/engine-rest/task?processInstanceBusinessKey=%s&taskDefinitionKey=%s".formatted(key, task))
                .at("/0/id")
                .asText();
        var variables = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
        var done = Http.user(port, user)
                .post("/engine-rest/task/%s/complete".formatted(id), written(Map.of("variables", variables)));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    }

    private void write(String from, String subject, String text) {
        new Mailbox(smtp, imap, from).write("support@ackord.example", subject, text);
    }

    private JsonNode find(String subject) {
        for (var each : get("/api/cases?q=" + word).at("/content"))
            if (each.at("/subject").asText().equals(subject)) return each.at("/key");
        return MissingNode.getInstance();
    }

    private List<String> tasksOf(String key) {
        return get("/engine-rest/task?processInstanceBusinessKey=" + key).findValuesAsText("taskDefinitionKey");
    }

    private List<String> decisionsOf(String key) {
        return get("/api/cases/" + key).at("/decisions").findValuesAsText("what");
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(Http.user(port, "lou.lead").get(path).body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
