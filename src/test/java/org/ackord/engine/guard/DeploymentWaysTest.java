package org.ackord.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.Undeployment;
import org.ackord.engine.ModelsDeployed;
import org.ackord.engine.ModelsRefused;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The locks hold on each way in: engine REST and the web apps' own API, and tell who tried what. */
@RunningAckord
class DeploymentWaysTest {

    private static final String CREATE = "/engine-rest/deployment/create";
    private static final String CREATE_IN_WEB_APP = "/camunda/api/engine/engine/default/deployment/create";
    private static final String SHELL =
            Drawn.process("support-case", "<bpmn:serviceTask id='T' name='Delete all' camunda:type='shell' />");
    private static final String FORM = "{\"id\":\"triage-reply\",\"components\":[]}";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HeardOfModels heard;

    private long before;

    @BeforeEach
    void count() {
        before = repository.createDeploymentQuery().count();
    }

    @AfterEach
    void undeploy() {
        repository.createDeploymentQuery().deploymentName("by-modeler").list().stream()
                .map(Deployment::getId)
                .forEach(id -> Undeployment.of(id, repository));
    }

    @Test
    void aProcessOwnerDeploysNewVersionsFromModeler() throws IOException {
        var table = Files.readString(Path.of("dmn/routing.dmn"));
        var process = Files.readString(Path.of("bpmn/mail-delivery.bpmn"));
        var form = Files.readString(Path.of("forms/handle-refused-mail.form"));

        var answer = by(
                "pat.owner",
                new Modeler()
                        .with("routing.dmn", table)
                        .with("mail-delivery.bpmn", process)
                        .with("handle-refused-mail.form", form));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("deployedProcessDefinitions", "mail-delivery:", "case-route:");
        var news = heard.last(ModelsDeployed.class);
        assertThat(news.user()).isEqualTo("pat.owner");
        assertThat(news.name()).isEqualTo("by-modeler");
        assertThat(news.files())
                .extracting(ModelsDeployed.File::name)
                .containsExactlyInAnyOrder("routing.dmn", "mail-delivery.bpmn", "handle-refused-mail.form");
        assertThat(news.files()).extracting(ModelsDeployed.File::sha256).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void allShippedModelsMayBeDeployedAgain() throws IOException {
        var all = new Modeler();
        for (var folder : new String[] {"bpmn", "dmn", "forms"})
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.toList()) all.with(file.getFileName().toString(), Files.readString(file) + "\n");
            }

        var answer = by("pat.owner", all);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void aFaultyModelIsRefusedWithElementAndReasonAndNothingIsDeployed() {
        var answer =
                by("pat.owner", new Modeler().with("support-case.bpmn", SHELL).with("triage-reply.form", FORM));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"type\":\"ParseException\"", "\"mainElementId\":\"T\"", "\"line\":", "support-case.bpmn")
                .contains("T 'Delete all': camunda:type (shell) runs commands")
                .doesNotContain("at org.", "stackTrace", "Exception:");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        var news = heard.last(ModelsRefused.class);
        assertThat(news.user()).isEqualTo("pat.owner");
        assertThat(news.files()).containsExactly("support-case.bpmn");
        assertThat(news.faults()).hasSize(1).first().asString().contains("T 'Delete all'");
    }

    @Test
    void anAdministratorIsRefusedTheSame() {
        assertThat(by("admin", new Modeler().with("support-case.bpmn", SHELL)).statusCode())
                .isEqualTo(400);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam.sc", "erin.se", "dana.duty", "lou.lead", "mia.manager", "crm"})
    void nobodyElseDeploysAnything(String user) {
        var answer = by(user, new Modeler().with("triage-reply.form", FORM));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void theWebAppsApiRefusesTheSame() {
        var browser = Http.browser(port);
        browser.logIn("pat.owner", "pat.owner");
        browser.get("/camunda/app/cockpit/default/");
        String[] token = {"X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")};

        var evil = browser.postMultipart(
                CREATE_IN_WEB_APP,
                new Modeler().with("support-case.bpmn", SHELL).body(),
                Modeler.BOUNDARY,
                token);
        assertThat(evil.statusCode()).isEqualTo(400);
        assertThat(evil.body()).contains("T 'Delete all'");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);

        var good = browser.postMultipart(
                CREATE_IN_WEB_APP, new Modeler().with("triage-reply.form", FORM).body(), Modeler.BOUNDARY, token);
        assertThat(good.statusCode()).as(good.body()).isEqualTo(200);
    }

    static Stream<Arguments> files() {
        var form = Arguments.of("evil.html", "<script>alert(1)</script>", "is no model");
        return Stream.of(
                form,
                Arguments.of("evil.js", "alert(1)", "is no model"),
                Arguments.of("evil.groovy", "1", "is no model"),
                Arguments.of("evil.cmmn", "<x/>", "is no model"),
                Arguments.of("evilbpmn", SHELL, "is no model"),
                Arguments.of("support-case.bpmn20.xml", SHELL, "is no model"),
                Arguments.of("SUPPORT-CASE.BPMN", SHELL, "is no model"),
                Arguments.of("../support-case.bpmn", SHELL, "is no model"),
                Arguments.of("support case.bpmn", SHELL, "is no model"),
                Arguments.of(
                        "triage-reply.form",
                        "{\"id\":\"triage-reply\"}" + " ".repeat(2 * 1024 * 1024),
                        "is bigger than 2 MB"),
                Arguments.of("other.form", FORM, "is named after its id"),
                Arguments.of(
                        "new-form.form",
                        "{\"id\":\"new-form\",\"components\":[]}",
                        "'new-form' is new; an administrator deploys it the first time"),
                Arguments.of(
                        "new-process.bpmn",
                        Drawn.process("new-process", "<bpmn:userTask id='T' />"),
                        "'new-process' is new"),
                Arguments.of("new-table.dmn", Drawn.decision("new-table", "feel", "1"), "'new-table' is new"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void refusesFilesThatAreNoNewVersionsOfModels(String name, String content, String says) {
        var answer = by("pat.owner", new Modeler().with(name, content));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(says);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void refusesManyFiles() {
        var many = new Modeler();
        for (int i = 0; i < 101; i++) many.with("f%d.form".formatted(i), "{\"id\":\"f%d\"}".formatted(i));

        assertThat(by("pat.owner", many).body()).contains("at most 100 files; this one has 101");
    }

    @Test
    void anAdministratorBringsNewModelsAndProcessOwnersKeepThem() {
        var process = Drawn.process("brand-new", "<bpmn:userTask id='T' />");

        assertThat(by("pat.owner", new Modeler().with("brand-new.bpmn", process))
                        .statusCode())
                .isEqualTo(400);
        assertThat(by("admin", new Modeler().with("brand-new.bpmn", process)).statusCode())
                .isEqualTo(200);
        assertThat(by("pat.owner", new Modeler().with("brand-new.bpmn", process + " "))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProcessOwnerDeletesNothingNotEvenHisOwn() {
        assertThat(by("pat.owner", new Modeler().with("triage-reply.form", FORM))
                        .statusCode())
                .isEqualTo(200);
        var id = repository
                .createDeploymentQuery()
                .deploymentName("by-modeler")
                .singleResult()
                .getId();
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("support-case")
                .latestVersion()
                .singleResult()
                .getId();
        var pat = Http.user(port, "pat.owner");

        assertThat(pat.call("DELETE", "/engine-rest/deployment/%s?cascade=true".formatted(id))
                        .statusCode())
                .isEqualTo(403);
        assertThat(pat.call("DELETE", "/engine-rest/process-definition/" + definition)
                        .statusCode())
                .isEqualTo(403);
        assertThat(pat.call("DELETE", "/engine-rest/process-definition/key/support-case?cascade=true")
                        .statusCode())
                .isEqualTo(403);
        assertThat(repository.createDeploymentQuery().deploymentId(id).count()).isOne();
    }

    @Test
    void deployingAgainWhatWasDeployedIsCheckedAndToldToo() {
        by("pat.owner", new Modeler().with("triage-reply.form", FORM));
        var id = repository
                .createDeploymentQuery()
                .deploymentName("by-modeler")
                .singleResult()
                .getId();
        var told = heard.all(ModelsDeployed.class).size();

        var again = Http.user(port, "admin")
                .post("/engine-rest/deployment/%s/redeploy".formatted(id), "{\"source\":\"again\"}");

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(heard.all(ModelsDeployed.class)).hasSize(told + 1);
        assertThat(Http.user(port, "sam.sc")
                        .post("/engine-rest/deployment/%s/redeploy".formatted(id), "{}")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void theDeploymentAtStartUpWasToldWhenEverybodyListened() {
        assertThat(heard.all(ModelsDeployed.class))
                .filteredOn(news -> news.user() == null)
                .flatExtracting(ModelsDeployed::files)
                .extracting(ModelsDeployed.File::name)
                .anyMatch(name -> name.endsWith("support-case.bpmn"));
    }

    private HttpResponse<String> by(String user, Modeler deployment) {
        return Http.user(port, user).postMultipart(CREATE, deployment.body(), Modeler.BOUNDARY);
    }
}
