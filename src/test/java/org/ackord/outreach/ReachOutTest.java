package org.ackord.outreach;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.ackord.Undeployment;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.Correspondence;
import org.ackord.engine.TimeTravel;
import org.ackord.input.FaultyInput;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/** The process {@code reach-out}, against a server that speaks Slack's Web API. */
@RunningAckord
class ReachOutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String WAIT = "IntermediateEvent_WaitedForAnswer";
    private static final String CALLER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="caller" targetNamespace="test">
              <bpmn:process id="calls-reach-out" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="StartEvent_Missed" />
                <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_Missed" targetRef="CallActivity_ReachOut" />
                <bpmn:callActivity id="CallActivity_ReachOut" calledElement="reach-out">
                  <bpmn:extensionElements>
                    <camunda:in businessKey="${execution.processBusinessKey}" />
                    <camunda:in source="outreach" target="outreach" />
                    <camunda:out source="reached" target="reached" />
                  </bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:sequenceFlow id="Flow_2" sourceRef="CallActivity_ReachOut" targetRef="EndEvent_Over" />
                <bpmn:endEvent id="EndEvent_Over" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Outreach outreach;

    @Autowired
    private OutreachTables rows;

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private TimeTravel time;

    @Autowired
    private WireMockServer slack;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionOperations transaction;

    @LocalServerPort
    private int port;

    private final String key = "M-" + UUID.randomUUID().toString().substring(0, 8);
    private final String channel = "C" + UUID.randomUUID().toString().substring(0, 8);
    private String id = "";

    @BeforeEach
    void connectSlack() {
        BpmnAwareTests.init(engine);
        slackAnswers(okJson("{\"ok\":true,\"ts\":\"1.2\"}"));
    }

    @AfterEach
    void lookNoMore() {
        BpmnAwareTests.reset();
    }

    @Test
    void climbsTheWholeLadderWhenNobodyAnswers() {
        var process = begin(Occasion.NOT_THERE, channel, PhoneKind.MOBILE, "en");
        assertThat(process).hasPassed("StartEvent_CustomerMissed", "Gateway_Next", "Task_PostToSlack");
        assertThat(process).isWaitingAt(WAIT);
        assertThat(posts()).isEqualTo(1);

        execute(job(WAIT, process));
        assertThat(process).hasPassed("Task_WriteToCustomer").isWaitingAt(WAIT);

        execute(job(WAIT, process));
        assertThat(process).isWaitingAt("Task_SendLinkedinMessage");
        done(process, "Task_SendLinkedinMessage", "not-reached", null);
        assertThat(process).isWaitingAt(WAIT);

        execute(job(WAIT, process));
        assertThat(process).isWaitingAt("Task_TextCustomer");
        done(process, "Task_TextCustomer", "not-possible", "no such number");

        assertThat(process).isWaitingAt("Task_PhoneCustomer");
        assertThat(task("Task_PhoneCustomer", process).getAssignee()).isEqualTo("sam.sc");
        done(process, "Task_PhoneCustomer", "not-reached", null);
        execute(job(WAIT, process));

        assertThat(process)
                .hasPassed("Gateway_WhichStep", "Gateway_StepDone", "Gateway_Reached", "Gateway_MessageSent")
                .hasPassed("EndEvent_CustomerNotReached")
                .isEnded();
        assertThat(outreach.tried(List.of(id)))
                .extracting(Attempt::step, Attempt::result)
                .containsExactly(
                        tuple(Step.SLACK, Result.SENT),
                        tuple(Step.MAIL, Result.SENT),
                        tuple(Step.LINKEDIN, Result.NOT_REACHED),
                        tuple(Step.PHONE_TEXT, Result.NOT_POSSIBLE),
                        tuple(Step.PHONE_CALL, Result.NOT_REACHED));
        assertThat(outreach.tried(List.of(id)).get(3).note()).isEqualTo("no such number");
        assertThat(outreach.tried(List.of(id)).get(3).by()).isEqualTo("sam.sc");
        assertThat(fact(process, "reached")).isEqualTo(false);
    }

    @Test
    void endsAtOnceWhenTheCustomerIsReached() {
        var process = begin(Occasion.NOT_THERE, null, PhoneKind.LANDLINE, "en");
        execute(job(WAIT, process));
        done(process, "Task_SendLinkedinMessage", "not-possible", null);

        done(process, "Task_PhoneCustomer", "reached", "stuck in a train");

        assertThat(process)
                .hasNotPassed("Task_TextCustomer")
                .hasPassed("EndEvent_CustomerReached")
                .isEnded();
        assertThat(fact(process, "reached")).isEqualTo(true);
        assertThat(rows.of(id).endedAt()).isNotNull();
    }

    @Test
    void endsWhereverItIsWhenTheCustomerAnswers() {
        var process = begin(Occasion.NOT_THERE, channel, PhoneKind.MOBILE, "en");

        assertThat(outreach.answered(id)).isTrue();

        assertThat(process)
                .hasPassed("StartEvent_ContactAnswered", "Task_NoteAnswer", "EndEvent_AnswerNoted")
                .hasPassed("SubProcess_CustomerAnswered")
                .isEnded();
        assertThat(fact(process, "reached")).isEqualTo(true);
        assertThat(outreach.answered(id)).isFalse();
        assertThat(outreach.answered("unknown")).isFalse();
    }

    @Test
    void takesATaskBackWhenTheCustomerAnswers() {
        var process = begin(Occasion.NOT_THERE, null, PhoneKind.MOBILE, "en");
        execute(job(WAIT, process));
        assertThat(process).isWaitingAt("Task_SendLinkedinMessage");

        outreach.answered(id);

        assertThat(process).isEnded();
        assertThat(task("Task_SendLinkedinMessage", process)).isNull();
    }

    @Test
    void writesFirstWhenAnInvitationIsNotAccepted() {
        var process = begin(Occasion.NOT_ACCEPTED, channel, PhoneKind.NONE, "de");

        assertThat(process).hasPassed("Task_WriteToCustomer").isWaitingAt(WAIT);
        var mail = correspondence.messagesOf(key).get(0);
        assertThat(mail.to()).extracting(Address::email).containsExactly("mia@nordwind.example");
        assertThat(mail.subject())
                .startsWith("Passt Ihnen unsere Besprechung noch?")
                .contains("[" + key + "]");
        assertThat(mail.text()).contains("Mia Meier", "Freitag, 5. Juni 2026", "https://meet.example/1");
        assertThat(posts()).isZero();
        execute(job(WAIT, process));
        settle();
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void saysKindWordsInTheLanguageOfTheContact() {
        begin(Occasion.NOT_THERE, channel, PhoneKind.NONE, "de");

        slack.verify(postRequestedFor(urlEqualTo("/api/chat.postMessage"))
                .withRequestBody(matchingJsonPath("$.channel", WireMock.equalTo(channel)))
                .withRequestBody(matchingJsonPath("$.text", WireMock.containing("Ist alles in Ordnung?"))));
    }

    @Test
    void givesPeopleTheWordsAndWhatWasTried() {
        var process = begin(Occasion.NOT_THERE, channel, PhoneKind.MOBILE, "en");
        execute(job(WAIT, process));
        execute(job(WAIT, process));

        var shown = engine.getTaskService()
                .getVariables(task("Task_SendLinkedinMessage", process).getId());

        assertThat(shown)
                .containsEntry("address", "https://www.linkedin.com/in/mia-meier")
                .containsEntry("todo", "Send a message on LinkedIn")
                .containsEntry("tried", "Slack (sent), mail (sent)");
        assertThat(shown.get("text").toString())
                .contains("Mia Meier", "Review of the quarter", "Is everything all right?");
    }

    @Test
    void keepsNobodysDataInTheHistoryOfTheProcess() {
        var process = begin(Occasion.NOT_THERE, channel, PhoneKind.MOBILE, "en");
        execute(job(WAIT, process));
        execute(job(WAIT, process));
        done(process, "Task_SendLinkedinMessage", "not-reached", "she is on holiday");

        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(process.getId())
                        .list())
                .noneMatch(
                        fact -> String.valueOf(fact.getValue()).matches("(?is).*(Mia|holiday|linkedin\\.com|555).*"));
    }

    @Test
    void refusesACompletionWithoutAnOutcome() {
        var process = begin(Occasion.NOT_THERE, null, PhoneKind.NONE, "en");
        execute(job(WAIT, process));

        assertThatThrownBy(() -> done(process, "Task_SendLinkedinMessage", "sent", null))
                .hasMessageContaining("not-possible");
        assertThatThrownBy(() -> done(process, "Task_SendLinkedinMessage", "reached", "x".repeat(501)))
                .hasMessageContaining("500");
        assertThat(process).isWaitingAt("Task_SendLinkedinMessage");
    }

    @Test
    void refusesWhatNobodyCanBeReachedBy() {
        assertThatThrownBy(() -> new NewOutreach(
                        key,
                        Occasion.NOT_THERE,
                        "Mia",
                        "mia@nordwind.example",
                        "en",
                        ZoneId.of("Europe/Berlin"),
                        "no channel",
                        "javascript:alert(1)",
                        "call me",
                        PhoneKind.NONE,
                        "",
                        Instant.EPOCH,
                        null,
                        null))
                .isInstanceOfSatisfying(
                        FaultyInput.class,
                        refused -> assertThat(refused.faults()).hasSize(5));
    }

    @Test
    void waitsAsLongAsSlackSaysAndPostsThen() {
        slackAnswers(aResponse().withStatus(429).withHeader("Retry-After", "120"));
        var process = begin(Occasion.NOT_THERE, channel, PhoneKind.NONE, "en");

        var waiting = waitingJob(process, 1);
        assertThat(waiting.getDuedate().toInstant())
                .isBetween(clock.instant().plusSeconds(90), clock.instant().plusSeconds(125));
        assertThat(waiting.getRetries()).as("tries left").isEqualTo(6);

        slackAnswers(okJson("{\"ok\":true}"));
        engine.getManagementService().executeJob(waiting.getId());

        assertThat(process).isWaitingAt(WAIT);
        assertThat(posts()).isEqualTo(2);
        assertThat(outreach.tried(List.of(id)).get(0).result()).isEqualTo(Result.SENT);
    }

    @Test
    void goesOnWithTheMailWhenSlackStaysInTrouble() {
        slackAnswers(aResponse().withStatus(500));
        var process = begin(Occasion.NOT_THERE, channel, PhoneKind.NONE, "en");

        tryAgain(process, 1);
        tryAgain(process, 2);

        assertThat(process).hasPassed("Task_WriteToCustomer").isWaitingAt(WAIT);
        assertThat(posts()).isEqualTo(3);
        assertThat(outreach.tried(List.of(id)).get(0).result()).isEqualTo(Result.NOT_POSSIBLE);
        assertThat(outreach.tried(List.of(id)).get(0).note()).isEqualTo("Slack answers 500");
    }

    @Test
    void goesOnWithTheMailWhenSlackRefuses() {
        slackAnswers(okJson("{\"ok\":false,\"error\":\"channel_not_found\"}"));

        var process = begin(Occasion.NOT_THERE, channel, PhoneKind.NONE, "en");

        assertThat(process).hasPassed("Task_WriteToCustomer");
        assertThat(posts()).isEqualTo(1);
        assertThat(outreach.tried(List.of(id)).get(0).note()).isEqualTo("Slack says channel_not_found");
    }

    @Test
    void postsNoSecondTimeWhatSlackHasConfirmed() {
        var process = begin(Occasion.NOT_THERE, channel, PhoneKind.NONE, "en");

        engine.getRuntimeService()
                .createProcessInstanceModification(process.getId())
                .startBeforeActivity("Task_PostToSlack")
                .execute();
        settle();

        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void tellsWhoeverCallsItHowItEnded() {
        var deployed = engine.getRepositoryService()
                .createDeployment()
                .addString("calls-reach-out.bpmn", CALLER)
                .deploy();
        try {
            id = transaction.execute(status -> outreach.prepare(whom(Occasion.NOT_THERE, null, PhoneKind.NONE, "en")));
            var caller = engine.getRuntimeService()
                    .startProcessInstanceByKey("calls-reach-out", key, Map.of(Outreach.OUTREACH, id));
            assertThat(process().getBusinessKey()).isEqualTo(key);

            assertThat(outreach.answered(id)).isTrue();

            assertThat(caller).isEnded();
            assertThat(fact(caller, "reached")).isEqualTo(true);
        } finally {
            Undeployment.of(deployed.getId(), engine.getRepositoryService());
        }
    }

    @Test
    void movesNoClockOfItsCase() {
        var about = OpenedCase.key(port, Map.of());
        var before = promises(about);
        id = outreach.begin(whom(about, Occasion.NOT_THERE, null, PhoneKind.NONE, "en"));
        settle();
        execute(job(WAIT, process()));
        done(process(), "Task_SendLinkedinMessage", "reached", null);

        assertThat(outreach.tried(List.of(id))).hasSize(2);
        assertThat(promises(about)).isEqualTo(before).contains("dueAt");
    }

    private String promises(String about) {
        var answer = Http.user(port, "crm").get("/api/cases/" + about).body();
        return answer.substring(answer.indexOf("\"promises\""), answer.indexOf("\"messages\""));
    }

    private ProcessInstance process() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(Outreach.PROCESS)
                .variableValueEquals(Outreach.OUTREACH, id)
                .singleResult();
    }

    private ProcessInstance begin(Occasion occasion, @Nullable String slackChannel, PhoneKind kind, String language) {
        id = outreach.begin(whom(occasion, slackChannel, kind, language));
        settle();
        return process();
    }

    private NewOutreach whom(Occasion occasion, @Nullable String slackChannel, PhoneKind kind, String language) {
        return whom(key, occasion, slackChannel, kind, language);
    }

    private static NewOutreach whom(
            String about, Occasion occasion, @Nullable String slackChannel, PhoneKind kind, String language) {
        return new NewOutreach(
                about,
                occasion,
                "Mia Meier",
                "mia@nordwind.example",
                language,
                ZoneId.of("Europe/Berlin"),
                slackChannel,
                "https://www.linkedin.com/in/mia-meier",
                kind == PhoneKind.NONE ? null : "+49 30 555 0100",
                kind,
                "Review of the quarter",
                Instant.parse("2026-06-05T13:00:00Z"),
                "https://meet.example/1",
                "sam.sc");
    }

    private void settle() {
        assertThat(time.awaitDueJobs()).isTrue();
    }

    private void done(ProcessInstance process, String task, String outcome, @Nullable String note) {
        var open = task(task, process).getId();
        var said = note == null
                ? Map.<String, Object>of("outcome", outcome)
                : Map.<String, Object>of("outcome", outcome, "note", note);
        engine.getTaskService().complete(open, said);
    }

    /** The job of the Slack step once it waits for its next try. */
    private Job waitingJob(ProcessInstance process, int posted) {
        await().atMost(PATIENCE).until(() -> posts() == posted);
        await().atMost(PATIENCE).until(() -> job("Task_PostToSlack", process).getDuedate() != null);
        return job("Task_PostToSlack", process);
    }

    private void tryAgain(ProcessInstance process, int posted) {
        var job = waitingJob(process, posted);
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException postponed) {
            assertThat(postponed).hasMessageContaining("Slack");
        }
    }

    private int posts() {
        return slack.findAll(postRequestedFor(urlEqualTo("/api/chat.postMessage"))
                        .withRequestBody(matchingJsonPath("$.channel", WireMock.equalTo(channel))))
                .size();
    }

    private void slackAnswers(ResponseDefinitionBuilder answer) {
        slack.stubFor(post(urlEqualTo("/api/chat.postMessage"))
                .withRequestBody(matchingJsonPath("$.channel", WireMock.equalTo(channel)))
                .willReturn(answer));
    }

    private Object fact(ProcessInstance process, String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(process.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }
}
