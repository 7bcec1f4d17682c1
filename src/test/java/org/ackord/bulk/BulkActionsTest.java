package org.ackord.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.ackord.casework.Cases;
import org.ackord.casework.Status;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CustomerMessage;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff choose cases on the page of cases, see what would happen, let it happen, and take it back. */
@RunningAckord
class BulkActionsTest {

    private static final String PAGE = "/desk/cases/actions";

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private Http browser = Http.stranger(0);
    private String one = "";
    private String other = "";

    @BeforeEach
    void logIn() {
        browser = Http.browser(port);
        browser.logIn("sam.sc", "sam.sc");
        one = open("ann@northwind.example");
        other = open("bob@northwind.example");
    }

    @AfterEach
    void returnToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void casesAreChosenOnTheListOneByOneOrAllOfThePage() {
        var list = page("/desk/cases?q=" + word);

        assertThat(list.select("[type=checkbox][name=key]").eachAttr("value")).containsExactlyInAnyOrder(one, other);
        assertThat(page(PAGE + "?kind=link&key=" + one).text())
                .contains("1 case chosen")
                .contains("Key of the other case");
        assertThat(page(PAGE + "?kind=link&all=true&shown=%s&shown=%s".formatted(one, other))
                        .text())
                .contains("2 cases chosen");
    }

    @Test
    void thePreviewSaysWhatWillHappenAndWhyNot() {
        var preview = page(PAGE + "?kind=duplicate&target=%s&key=%s&key=%s&key=C-none".formatted(other, one, other));

        assertThat(preview.select("tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.contains(one) && row.contains("A mail tells the customer"))
                .anyMatch(row -> row.contains(other) && row.contains("Nothing: It is the case itself."));
        assertThat(preview.select("form.decide [name=key]").eachAttr("value")).containsExactly(one);
        assertThat(cases.find(one).orElseThrow().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void tasksAreAssignedAtOnceAndGivenBack() {
        var before = assignees(one);
        var result = begin("assign", "erin.se", one + "," + other);

        waitFor(result, "done", "done");
        assertThat(assignees(one)).containsOnly("erin.se").isNotEqualTo(before);
        assertThat(audited(one)).containsExactly("CASE_ASSIGNED sam.sc erin.se");
        tasks.createTaskQuery()
                .processInstanceBusinessKey(other)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), "emil.se"));
        assertThat(page("/desk/cases").select(".note a").eachAttr("href")).contains(result);

        assertThat(post(result + "/undo", Map.of()).statusCode()).isEqualTo(302);

        assertThat(page(result).text()).contains("Taken back.", "taken back by sam.sc");
        assertThat(assignees(one)).isEqualTo(before);
        assertThat(assignees(other)).containsOnly("emil.se");
        assertThat(audited("assign: erin.se")).contains("BULK_ACTION_UNDONE sam.sc 2 cases");
        post(result + "/undo", Map.of());
        assertThat(page(result).text()).contains("It is too late");
    }

    @Test
    void whatCannotBeUndoneIsDoneByTheEnginesClockAfterFiveMinutes() {
        var result = begin("product", "audit", one + "," + other);

        assertThat(page(result).select("td[data-label=State]").eachText()).containsOnly("waits");
        assertThat(product(one)).isEqualTo("backup");
        ClockUtil.setCurrentTime(
                Date.from(Instant.now().plus(BulkActions.UNDO_TIME).plusSeconds(1)));

        waitFor(result, "done", "done");
        assertThat(product(one)).isEqualTo("audit");
        assertThat(product(other)).isEqualTo("audit");
    }

    @Test
    void untilThenItIsTakenBack() {
        var result = begin("product", "audit", one);

        assertThat(post(result + "/undo", Map.of()).statusCode()).isEqualTo(302);
        timeIsOver(one);

        assertThat(page(result).text()).contains("Taken back.", "taken back by sam.sc");
        assertThat(product(one)).isEqualTo("backup");
        assertThat(audited(one)).isEmpty();
        assertThat(audited("product: audit")).contains("BULK_ACTION_UNDONE sam.sc 1 cases");
    }

    @Test
    void ofADuplicateTheCustomerHearsAndWritesOnInTheOtherCase() {
        begin("duplicate", other, one);

        timeIsOver(one);

        assertThat(cases.find(one).orElseThrow().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(jdbc.sql("select body from message where case_key = ? and kind = 'RESOLUTION'")
                        .param(one)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("your case " + other);
        assertThat(cases.write(one, said("ann@northwind.example"))).isEqualTo(other);
        assertThat(audited(one)).containsExactly("CASE_CLOSED_AS_DUPLICATE sam.sc " + other);
    }

    @Test
    void aStrangersCaseIsNoPlaceForADuplicate() {
        var strange = open("vic@vipcorp.example");

        assertThat(page(PAGE + "?kind=duplicate&target=%s&key=%s".formatted(strange, one))
                        .text())
                .contains("must not learn of it");
    }

    @Test
    void aChangedProductCountsFromThenOn() {
        begin("product", "audit", one);

        timeIsOver(one);

        assertThat(cases.find(one).orElseThrow().product()).isEqualTo("audit");
        assertThat(runtime.getVariable(instance(one), "product")).isEqualTo("audit");
        assertThat(page(PAGE + "?kind=product&target=audit&key=" + one).text()).contains("about this product already");
    }

    @Test
    void linkedCasesShowEachOther() {
        begin("link", other, one);

        timeIsOver(one);

        assertThat(Http.user(port, "sam.sc").get("/api/cases/" + other).body()).contains("\"caseKey\":\"" + one + '"');
        assertThat(page(PAGE + "?kind=link&target=%s&key=%s".formatted(one, other))
                        .text())
                .contains("linked with");
    }

    @Test
    void whatHasComeBetweenIsTold() {
        var result = begin("product", "audit", one);
        runtime.createMessageCorrelation("case-withdrawn")
                .processInstanceBusinessKey(one)
                .correlateAll();

        timeIsOver(one);

        assertThat(page(result).select("tbody tr").text()).contains("not done", "It is over already");
        assertThat(audited(one)).isEmpty();
    }

    @Test
    void whatIsFaultyIsNamed() {
        assertThat(page(PAGE).select("[role=alert]").text()).contains("kind: choose", "key: choose");
        for (var wrong : List.of("kind=assign&target=crm", "kind=product&target=none", "kind=link&target=c-1"))
            assertThat(page(PAGE + "?key=" + one + '&' + wrong)
                            .select("[role=alert]")
                            .text())
                    .as(wrong)
                    .contains("target: there is no");
        var refused = post(PAGE, Map.of("kind", "link", "target", "C-0", "key", one));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("target");
        assertThat(browser.postForm(PAGE, Map.of("kind", "link", "target", other, "key", one))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get(PAGE + "/nothing").statusCode()).isEqualTo(404);
    }

    private void waitFor(String result, String... states) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                page(result).select("td[data-label=State]").eachText())
                        .containsExactly(states));
    }

    private @Nullable String product(String caseKey) {
        return cases.find(caseKey).orElseThrow().product();
    }

    private String begin(String kind, String target, String keys) {
        var answer = post(PAGE, Map.of("kind", kind, "target", target, "key", keys));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return browser.postForm(path, fields, "X-ACKORD-XSRF", browser.cookie("ACKORD-XSRF"));
    }

    private void timeIsOver(String caseKey) {
        management.createJobQuery().timers().list().stream()
                .filter(job -> "bulk-action".equals(job.getProcessDefinitionKey()))
                .filter(job -> caseKey.equals(keyOf(job)))
                .forEach(job -> management.executeJob(job.getId()));
    }

    private String keyOf(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private String instance(String caseKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseKey)
                .processDefinitionKey("support-case")
                .singleResult()
                .getId();
    }

    private List<String> assignees(String caseKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseKey).list().stream()
                .map(task -> String.valueOf(task.getAssignee()))
                .toList();
    }

    private List<String> audited(String about) {
        return jdbc.sql("select concat(action, ' ', actor, ' ', detail) from audit_entry where about = ?"
                        + " and (action like 'CASE_%' or action like 'BULK_%')")
                .param(about)
                .query(String.class)
                .list();
    }

    private Document page(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private String open(String from) {
        return OpenedCase.key(port, Map.of("subject", word, "product", "backup", "from", Map.of("email", from)));
    }

    private static CustomerMessage said(String from) {
        return new CustomerMessage(
                Address.of("from", from, null),
                "Re: it",
                "One more thing",
                null,
                Instant.now(),
                null,
                null,
                List.of(),
                null,
                null,
                false);
    }
}
