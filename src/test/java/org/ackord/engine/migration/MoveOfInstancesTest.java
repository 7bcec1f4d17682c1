package org.ackord.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ackord.GermanPage;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.Undeployment;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of process owners over a process of its own: whatever is deployed here is nobody else's newest version. */
@RunningAckord
class MoveOfInstancesTest {

    private final String key = "moving-" + System.nanoTime();
    private Http browser;
    private String token;

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theFirstVersion() {
        deploy("admin", SmallProcess.first(key));
        browser = Http.browser(port);
        browser.logIn("pat.owner", "pat.owner");
        browser.get("/desk/models");
        token = browser.cookie("ACKORD-XSRF");
    }

    @AfterEach
    void undeploy() {
        repository.createDeploymentQuery().deploymentName(key).list().stream()
                .map(Deployment::getId)
                .forEach(id -> Undeployment.of(id, repository));
    }

    @Test
    void showsWhoDeployedWhatAndHowManyRunOnWhich() {
        start();
        start();
        deploy("pat.owner", SmallProcess.longer(key));
        start();

        var rows = rowsOf(page("/desk/models"), key);

        assertThat(rows.get(0)).contains("Moving", "2, newest", " 1 ", "Pat Okafor");
        assertThat(rows.get(1)).contains("1 2 Ada Admin", "Preview move");
        assertThat(rows).hasSize(2);
        assertThat(rowsOf(page("/desk/models"), "support-case").get(0)).contains("Support case", "Ackord");
        assertThat(rowsOf(page("/desk/models"), "sla-policy").get(0)).contains("Ackord");
        assertThat(rowsOf(page("/desk/models"), "triage-reply").get(0)).contains("Ackord");
    }

    @Test
    void previewsStepsAndTimersAndMovesNothing() {
        var one = start();
        start();
        complete(one, "Task_First");
        deploy("pat.owner", SmallProcess.longer(key));

        var preview = page("/desk/models/%s/1".formatted(key));

        assertThat(preview.select("h1").text()).isEqualTo("Move “Moving” from version 1 to 2");
        assertThat(preview.select("tbody tr").eachText())
                .containsExactly(
                        "First step Task_First 1 First step Task_First",
                        "Second step Task_Second 1 Second step Task_Second");
        assertThat(preview.text())
                .contains("2 of 2 running instances can be moved")
                .contains("One timer stays.")
                .contains("New: Very late BoundaryEvent_VeryLate.")
                .doesNotContain("Without a counterpart");
        assertThat(preview.select("button").text()).isEqualTo("Move 2 instances to version 2");
        assertThat(versionOf(one)).isEqualTo(1);
    }

    @Test
    void movesInstancesThatThenEndOnTheNewVersion() {
        var instance = start();
        deploy("pat.owner", SmallProcess.longer(key));

        var moved = moved(1, Map.of());

        assertThat(moved.select("[role=status]").text()).isEqualTo("Done: 1 of 1 instance moved.");
        assertThat(versionOf(instance)).isEqualTo(2);
        for (var step : List.of("Task_First", "Task_Second", "Task_Third")) complete(instance, step);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(auditOf("CASES_MOVED"))
                .contains(
                        "pat.owner %s, version 1 to 2 begun: 1 running".formatted(key),
                        "pat.owner %s, version 1 to 2 ended: 1 of 1 moved".formatted(key));
        assertThat(rowsOf(page("/desk/models"), key)).hasSize(1);
    }

    @Test
    void timersShowWhatTheLedgerSaysAndNoClockStartsAnew() {
        var caseKey = aCase();
        var instance = start(caseKey);
        var promised = due(instance, "BoundaryEvent_Late");
        assertThat(promised).isBefore(Instant.parse("9999-01-01T00:00:00Z"));
        var stale = timer(instance, "BoundaryEvent_Late").getId();
        management.setJobDuedate(stale, Date.from(promised.plus(Duration.ofDays(3))));
        deploy("pat.owner", SmallProcess.longer(key));

        moved(1, Map.of());

        assertThat(versionOf(instance)).isEqualTo(2);
        assertThat(due(instance, "BoundaryEvent_Late")).isEqualTo(promised);
        assertThat(due(instance, "BoundaryEvent_VeryLate")).isEqualTo(promised);
        assertThat(timer(instance, "BoundaryEvent_Late").getId()).isEqualTo(stale);
    }

    @Test
    void aTimerThatWentOffDoesNotGoOffAgain() {
        var instance = start(aCase());
        management.executeJob(timer(instance, "BoundaryEvent_Late").getId());
        deploy("pat.owner", SmallProcess.first(key) + "\n");

        moved(1, Map.of());

        assertThat(versionOf(instance)).isEqualTo(2);
        assertThat(management.createJobQuery().processInstanceId(instance).count())
                .isZero();
    }

    @Test
    void anInstanceInAStepThatIsGoneStaysWholeAndTheOthersAreMoved() {
        var caseKey = aCase();
        var stuck = start(caseKey);
        var free = start();
        complete(free, "Task_First");
        deploy("pat.owner", SmallProcess.renamed(key));

        var preview = page("/desk/models/%s/1".formatted(key));
        assertThat(preview.text())
                .contains("1 of 2 running instances can be moved", "Version 2 has no step with this id.")
                .contains("Keep that step beside the new one");
        assertThat(preview.text()).contains("At another step: Late BoundaryEvent_Late.");
        assertThat(preview.select("option").eachAttr("value")).containsExactly("", "Task_Begin");
        var moved = moved(1, Map.of());

        assertThat(moved.text())
                .contains("Done: 1 of 2 instances moved.")
                .contains("It waits in “First step”, which has no counterpart in the new version.")
                .contains(caseKey);
        assertThat(versionOf(stuck)).isEqualTo(1);
        assertThat(versionOf(free)).isEqualTo(2);
        assertThat(timer(stuck, "BoundaryEvent_Late")).isNotNull();
        complete(stuck, "Task_First");
        complete(stuck, "Task_Second");
        assertThat(auditOf("CASES_MOVED")).contains("pat.owner %s, version 1 to 2 ended: 1 of 2 moved".formatted(key));
    }

    @Test
    void aPersonMayNameTheStepThatTakesThePlaceOfAnother() {
        var instance = start(aCase());
        var promised = due(instance, "BoundaryEvent_Late");
        deploy("pat.owner", SmallProcess.renamed(key));
        var path = "/desk/models/%s/1?step.Task_First=".formatted(key);

        assertThat(page(path + "Task_Begin").text()).contains("1 of 1 running instances can be moved");
        assertThat(page(path + "End").select("[role=alert]").text()).contains("This is no counterpart");
        assertThat(page(path + "Nowhere").select("[role=alert]").text()).contains("This is no counterpart");
        moved(1, Map.of("step.Task_First", "Task_Begin"));

        assertThat(versionOf(instance)).isEqualTo(2);
        assertThat(due(instance, "BoundaryEvent_Late")).isEqualTo(promised);
        complete(instance, "Task_Begin");
        complete(instance, "Task_Second");
    }

    @Test
    void whatWentOffAtAStepDoesNotGoOffAgainAtItsCounterpart() {
        var instance = start(aCase());
        management.executeJob(timer(instance, "BoundaryEvent_Late").getId());
        deploy("pat.owner", SmallProcess.renamed(key));

        moved(1, Map.of("step.Task_First", "Task_Begin"));

        assertThat(versionOf(instance)).isEqualTo(2);
        assertThat(management.createJobQuery().processInstanceId(instance).count())
                .isZero();
    }

    @Test
    void anInstanceThatWaitsForTheJobExecutorIsMovedLikeTheOthers() {
        deploy("admin", SmallProcess.later(key, "Task_Later"));
        management.suspendJobDefinitionByProcessDefinitionKey(key);
        var instance = start();
        deploy("pat.owner", SmallProcess.later(key, "Task_MuchLater"));
        var path = "/desk/models/%s/2".formatted(key);

        assertThat(page(path).text()).contains("0 of 1 running instances can be moved", "Later Task_Later 1 Version 3");
        assertThat(moved(2, Map.of()).text()).contains("It waits in “Later”, which has no counterpart");
        assertThat(page(path + "?step.Task_Later=Task_MuchLater").text())
                .contains("1 of 1 running instances can be moved");
        moved(2, Map.of("step.Task_Later", "Task_MuchLater"));

        assertThat(versionOf(instance)).isEqualTo(3);
        assertThat(management.createJobQuery().processInstanceId(instance).count())
                .isOne();
    }

    @Test
    void aGermanBrowserGetsGermanAlone() {
        start();
        deploy("pat.owner", SmallProcess.renamed(key));
        var path = "/desk/models/%s/".formatted(key);

        assertThat(GermanPage.get(browser, path + 1).text())
                .contains("„Moving“ von Version 1 nach 2 umziehen", "Version 2 hat keinen Schritt mit dieser Id.")
                .contains("0 von 1 laufenden Instanzen können umziehen.", "An einem anderen Schritt: Late");
        moved(1, Map.of());
        assertThat(GermanPage.get(browser, path + "move").text())
                .contains("Fertig: 0 von 1 Instanz umgezogen.", "Er wartet in „First step“");
    }

    @Test
    void nothingIsMovedToAVersionThatIsNotTheNewestAnyMore() {
        var instance = start();
        deploy("pat.owner", SmallProcess.longer(key));
        var seen = definition(2);
        deploy("admin", SmallProcess.longer(key) + "\n");

        var answer = follow(post(1, definition(1), seen, Map.of()));

        assertThat(answer.select("[role=alert]").text()).contains("Nothing was moved: a newer version was deployed");
        assertThat(answer.select("h1").text()).isEqualTo("Move “Moving” from version 1 to 3");
        assertThat(versionOf(instance)).isEqualTo(1);
    }

    @Test
    void nothingIsMovedBackOrToAnotherProcess() {
        deploy("pat.owner", SmallProcess.longer(key));
        var instance = start();
        var other = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("mail-delivery")
                .latestVersion()
                .singleResult()
                .getId();

        post(2, definition(2), definition(1), Map.of());
        post(2, definition(2), other, Map.of());
        post(2, "nothing", "at all", Map.of());

        assertThat(versionOf(instance)).isEqualTo(2);
    }

    @Test
    void aSecondClickDoesNoHarm() {
        var instance = start();
        deploy("pat.owner", SmallProcess.longer(key));
        moved(1, Map.of());

        assertThat(moved(1, Map.of()).text()).contains("Done: 0 of 0 instances moved.");
        assertThat(versionOf(instance)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam.sc", "lou.lead", "mia.manager", "crm"})
    void othersFindNoSuchPageAndMoveNothing(String user) {
        var instance = start();
        deploy("pat.owner", SmallProcess.longer(key));
        var http = Http.user(port, user);

        assertThat(http.get("/desk/models").statusCode()).isEqualTo(404);
        assertThat(http.get("/desk/models/%s/1".formatted(key)).statusCode()).isEqualTo(404);
        assertThat(http.postForm(
                                "/desk/models/%s/1/move".formatted(key),
                                Map.of("from", definition(1), "to", definition(2)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(versionOf(instance)).isEqualTo(1);
    }

    @Test
    void anOrderWithoutTheTokenIsRefused() {
        var instance = start();
        deploy("pat.owner", SmallProcess.longer(key));
        var forged = Http.browser(port);
        forged.logIn("pat.owner", "pat.owner");

        var answer = forged.postForm(
                "/desk/models/%s/1/move".formatted(key), Map.of("from", definition(1), "to", definition(2)));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(versionOf(instance)).isEqualTo(1);
    }

    @Test
    void lookingIsNoLookAtCustomersData() {
        page("/desk/models");

        assertThat(auditOf("PERSONAL_DATA_VIEWED")).noneMatch(line -> line.contains("/desk/models"));
    }

    private String start() {
        return start(null);
    }

    private String start(@Nullable String caseKey) {
        return runtime.startProcessInstanceByKey(key, caseKey).getId();
    }

    /** A case with promises, in whose name an instance of ours may ask the ledger. */
    private String aCase() {
        var answer = Http.user(port, "crm")
                .post(
                        "/api/cases",
                        "{\"externalId\":\"%s\",\"from\":{\"email\":\"ann@northwind.example\"},\"subject\":\"It burns\",\"text\":\"Help\"}"
                                .formatted(UUID.randomUUID()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var found = Pattern.compile("C-\\d+").matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void complete(String instance, String step) {
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .singleResult()
                .getId());
    }

    private int versionOf(String instance) {
        var definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }

    private String definition(int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult()
                .getId();
    }

    private Job timer(String instance, String event) {
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult();
    }

    private Instant due(String instance, String event) {
        return timer(instance, event).getDuedate().toInstant();
    }

    private void deploy(String user, String model) {
        var part = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n%s\r\n".formatted(key)
                + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s.bpmn\"\r\n\r\n%s\r\n--b--\r\n"
                        .formatted(key, model);
        var answer = Http.user(port, user).postMultipart("/engine-rest/deployment/create", part, "b");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Document page(String path) {
        var answer = Http.user(port, "pat.owner").get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Moves what runs on this version to the newest, as the form of the preview does. */
    private Document moved(int version, Map<String, String> counterparts) {
        var fields = new HashMap<>(counterparts);
        for (var field :
                page("/desk/models/%s/%d".formatted(key, version)).select("form[method=post] input[type=hidden]"))
            fields.put(field.attr("name"), field.attr("value"));
        var newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return follow(post(version, definition(version), newest.getId(), fields));
    }

    private HttpResponse<String> post(int version, String from, String to, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("from", from);
        all.put("to", to);
        return browser.postForm("/desk/models/%s/%d/move".formatted(key, version), all, "X-ACKORD-XSRF", token);
    }

    private Document follow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var next = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return Jsoup.parse(browser.get(next.getPath()).body());
    }

    private static List<String> rowsOf(Document page, String key) {
        return page.select("tbody").stream()
                .filter(body -> body.select("th .id").eachText().contains(key)
                        || body.select("th").eachText().contains(key))
                .flatMap(body -> body.select("tr").stream())
                .filter(row ->
                        row.select("th").isEmpty() || row.select("th").text().contains(key))
                .map(row -> ' ' + row.text() + ' ')
                .toList();
    }

    private List<String> auditOf(String action) {
        return jdbc.sql("select actor, about, detail from audit_entry where action = ?")
                .param(action)
                .query((row, number) ->
                        row.getString("actor") + ' ' + row.getString("about") + ' ' + row.getString("detail"))
                .list();
    }
}
