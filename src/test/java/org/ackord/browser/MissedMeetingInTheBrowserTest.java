package org.ackord.browser;

import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.correspondence.CalendarReply;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A customer does not come, and nobody reaches them: from the whole ladder to the time that they choose on the page behind the
 * link in their mail.
 */
@Tag("any-database")
@RunningAckord
class MissedMeetingInTheBrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/times/\\S+");

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final String mia = "mia." + id + "@northwind.example";
    private final String channel = "C" + id.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "0");

    @LocalServerPort
    private int port;

    @Value("${ackord.demo.smtp-port}")
    private int smtp;

    @Value("${ackord.demo.imap-port}")
    private int imap;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @Autowired
    private WireMockServer slack;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private String key = "";

    @BeforeEach
    void connectSlack() {
        slack.stubFor(post(urlEqualTo("/api/chat.postMessage"))
                .withRequestBody(matchingJsonPath("$.channel", WireMock.equalTo(channel)))
                .willReturn(okJson("{\"ok\":true,\"ts\":\"1.2\"}")));
    }

    @Test
    void theCustomerChoosesATimeFromTheMailAndTheMeetingMoves() throws IOException {
        agreeAndAccept();
        fire("IntermediateEvent_TimeToConfirm");
        complete("Task_CheckMeeting", Map.of("linkOpens", true, "agendaReadable", true));
        fire("IntermediateEvent_MeetingNear");
        fire("IntermediateEvent_MeetingBegun");
        complete("Task_CustomerThere", Map.of("outcome", "missing"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> slack.verify(postRequestedFor(urlEqualTo("/api/chat.postMessage"))
                        .withRequestBody(matchingJsonPath("$.channel", WireMock.equalTo(channel)))
                        .withRequestBody(matchingJsonPath("$.text", WireMock.containing("Ist alles in Ordnung?")))));
        fire("IntermediateEvent_WaitedForAnswer");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mailbox().textsAbout("Wir haben Sie heute vermisst"))
                        .hasSize(1));
        fire("IntermediateEvent_WaitedForAnswer");
        complete("Task_SendLinkedinMessage", Map.of("outcome", "not-possible"));
        complete("Task_TextCustomer", Map.of("outcome", "not-possible"));
        complete("Task_PhoneCustomer", Map.of("outcome", "not-reached"));
        fire("IntermediateEvent_WaitedForAnswer");

        await().atMost(PATIENCE).until(() -> mailbox().find(LINK).isPresent());
        assertThat(meeting().at("/tried").findValuesAsText("step"))
                .containsExactly("slack", "mail", "linkedin", "phone-text", "phone-call");
        lookAtTheTab();
        var before = Instant.parse(meeting().at("/startsAt").asText());
        choose(mailbox().find(LINK).orElseThrow());

        var moved = Instant.parse(meeting().at("/startsAt").asText());
        assertThat(moved).isNotEqualTo(before);
        await().atMost(PATIENCE).until(() -> invitations().size() == 2);
        var anew = invitations().get(1);
        assertThat(anew.getDateStart().getValue()).isEqualTo(Date.from(moved));
        assertThat(anew.getSequence().getValue()).isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(mailbox().textsAbout("Einladung")).hasSize(2));
        assertThat(mailbox().textsAbout("Einladung").get(1)).contains("bei uns ist das", "+49 170 5550100");
        assertThat(open()).isEmpty();
    }

    private void agreeAndAccept() throws IOException {
        var start = clock.instant().plus(Duration.ofDays(30)).toString();
        var attendee = Map.of(
                "email", mia,
                "name", "Mia Meier",
                "zone", "Europe/Berlin",
                "language", "de",
                "slackChannel", channel,
                "linkedinUrl", "https://www.linkedin.com/in/mia-" + id,
                "phone", "+49 170 5550100",
                "phoneKind", "mobile");
        var said = Map.of("subject", "Review " + id, "start", start, "host", "sam.sc", "attendees", List.of(attendee));
        var answer = Http.user(port, "crm").post("/api/meetings", json.writeValueAsString(said));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        key = json.readTree(answer.body()).at("/key").asText();
        await().atMost(PATIENCE).until(() -> invitations().size() == 1);
        var uid = meeting().at("/uid").asText();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new CalendarReply(null, mia, uid, 0, mia, "ACCEPTED", null, null)));
    }

    private void lookAtTheTab() {
        try (var chromium = Chromium.launch()) {
            var page = chromium.logIn(port, "sam.sc")
                    .caseTab(task("Task_AgreeOnNewTime").getId());

            page.locator(".desk-case summary").first().click();
            assertThat(page.locator(".desk-case")).containsText("Tried so far");
            assertThat(page.locator(".desk-case")).containsText("call (not reached)");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/meeting-tried.png")));
            page.locator(".nav-tabs")
                    .getByText("Form", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".fjs-form")).containsText("Times mailed to choose from");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/agree-on-new-time.png"))
                    .setFullPage(true));
        }
    }

    private void choose(String link) {
        try (var chromium = Chromium.launch()) {
            var page = chromium.page();
            page.navigate("http://127.0.0.1:" + port + URI.create(link).getPath());
            assertThat(page.getByRole(AriaRole.RADIO)).hasCount(4);
            page.locator("[name=choice][value='2']").check();
            page.locator("button[type=submit]").click();

            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Vielen Dank");
        }
    }

    private Mailbox mailbox() {
        return new Mailbox(smtp, imap, mia);
    }

    private JsonNode meeting() throws IOException {
        return json.readTree(Http.user(port, "crm").get("/api/meetings/" + key).body());
    }

    private List<VEvent> invitations() {
        return jdbc
                .sql("select c.content from message_calendar c join message m on m.id = c.id"
                        + " where m.case_key = ? and m.to_list like ? order by m.seq")
                .params(key, "%" + mia + "%")
                .query(String.class)
                .list()
                .stream()
                .map(content -> Biweekly.parse(content).first().getEvents().get(0))
                .toList();
    }

    /** Lets a timer of the meeting or of its ladder fire before its time. */
    private void fire(String activity) {
        await().atMost(PATIENCE).until(() -> !timers(activity).isEmpty());
        jobs.executeJob(timers(activity).get(0).getId());
    }

    private List<Job> timers(String activity) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .flatMap(
                        instance -> jobs
                                .createJobQuery()
                                .timers()
                                .processInstanceId(instance.getId())
                                .activityId(activity)
                                .list()
                                .stream())
                .toList();
    }

    private void complete(String task, Map<String, Object> said) {
        await().atMost(PATIENCE).until(() -> open().contains(task));
        tasks.complete(task(task).getId(), said);
    }

    private Task task(String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(task)
                .singleResult();
    }

    private List<String> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }
}
