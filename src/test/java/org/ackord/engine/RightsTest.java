package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.Undeployment;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the groups may do by engine REST, with a process that stands in for the real support-case. */
@RunningAckord
class RightsTest {

    private static final String START = "/engine-rest/process-definition/key/%s/start";
    private static final String NEW_USER =
            "{\"profile\":{\"id\":\"evil\",\"firstName\":\"E\",\"lastName\":\"V\",\"email\":\"\"},"
                    + "\"credentials\":{\"password\":\"evil-evil-evil\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private Grants grants;

    @Autowired
    private TaskFilters taskFilters;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addModelInstance("support-case.bpmn", process("support-case"))
                .addModelInstance("other.bpmn", process("other"))
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        Undeployment.of(deployment, repository);
    }

    @Test
    void anAgentSeesClaimsAndCompletesTasks() {
        runtime.startProcessInstanceByKey("support-case", "C-rights");
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey("C-rights")
                .singleResult()
                .getId();
        var sam = Http.user(port, "sam.sc");

        assertThat(sam.get("/engine-rest/task").body()).contains(task);
        assertThat(sam.post("/engine-rest/task/%s/claim".formatted(task), "{\"userId\":\"sam.sc\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(sam.post("/engine-rest/task/%s/complete".formatted(task), "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void anAgentCommentsOnTasksAndReadsWhatWasDone() {
        runtime.startProcessInstanceByKey("support-case", "C-comment");
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey("C-comment")
                .singleResult()
                .getId();
        var sam = Http.user(port, "sam.sc");

        sam.post("/engine-rest/task/%s/claim".formatted(task), "{\"userId\":\"sam.sc\"}");
        var commented =
                sam.post("/engine-rest/task/%s/comment/create".formatted(task), "{\"message\":\"asked the supplier\"}");

        assertThat(commented.statusCode()).isEqualTo(200);
        assertThat(sam.get("/engine-rest/task/%s/comment".formatted(task)).body())
                .contains("asked the supplier");
        assertThat(sam.get("/engine-rest/history/user-operation?taskId=" + task).body())
                .contains("Claim");
    }

    @Test
    void anAgentMayNotDeployAndMakeNoUsers() {
        var sam = Http.user(port, "sam.sc");

        assertThat(sam.post("/engine-rest/user/create", NEW_USER).statusCode()).isEqualTo(403);
        assertThat(deployBy("sam.sc")).isEqualTo(403);
    }

    @Test
    void aConnectedSystemStartsCasesOnlyAndSeesTheirTasks() {
        var crm = Http.user(port, "crm");

        assertThat(crm.post(START.formatted("support-case"), "{\"businessKey\":\"C-crm\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(crm.post(START.formatted("other"), "{}").statusCode()).isIn(403, 404);
        assertThat(crm.get("/engine-rest/task?processInstanceBusinessKey=C-crm").body())
                .contains("support-case");
        assertThat(crm.get("/engine-rest/user").body()).doesNotContain("sam.sc");
    }

    @Test
    void aProcessOwnerDeploysButSeesNoTasks() {
        runtime.startProcessInstanceByKey("support-case", "C-owner");

        assertThat(deployBy("pat.owner")).isEqualTo(200);
        assertThat(Http.user(port, "pat.owner").get("/engine-rest/task").body()).isEqualTo("[]");
    }

    @Test
    void noListIsLongerThanTheEngineAllows() {
        assertThat(Http.user(port, "admin")
                        .get("/engine-rest/task?maxResults=2001")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatNobodyWasGrantedIsHidden() {
        runtime.startProcessInstanceByKey("other", "O-1");

        assertThat(Http.user(port, "sam.sc")
                        .get("/engine-rest/task?processDefinitionKey=other")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void anotherStartMakesNothingTwice() {
        var rights = authorizations.createAuthorizationQuery().count();
        var lists = filters.createTaskFilterQuery().count();

        grants.afterPropertiesSet();
        taskFilters.afterPropertiesSet();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rights);
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(lists).isEqualTo(7);
    }

    @Test
    void everyAgentFindsTheListsOfTasks() {
        runtime.startProcessInstanceByKey("support-case", "C-lists");
        var sam = Http.user(port, "sam.sc");

        assertThat(sam.get("/engine-rest/filter").body())
                .contains("My tasks", "My groups' tasks", "Due soonest", "At risk", "Missed", "VIP")
                .doesNotContain("Off-hours duty");
        assertThat(Http.user(port, "dana.duty").get("/engine-rest/filter").body())
                .contains("Off-hours duty");
        for (var filter : filters.createTaskFilterQuery().list())
            assertThat(Http.user(port, "lou.lead")
                            .get("/engine-rest/filter/%s/list".formatted(filter.getId()))
                            .statusCode())
                    .isEqualTo(200);
        var groups = filters.createTaskFilterQuery()
                .filterName("My groups' tasks")
                .singleResult()
                .getId();
        assertThat(sam.get("/engine-rest/filter/%s/list".formatted(groups)).body())
                .contains("Task_Work");
        assertThat(Http.user(port, "theo.se")
                        .get("/engine-rest/filter/%s/list".formatted(groups))
                        .body())
                .isEqualTo("[]");
    }

    private int deployBy(String user) {
        var part = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nprobe\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"triage-reply.form\"\r\n\r\n"
                + "{\"id\":\"triage-reply\",\"components\":[]}\r\n--b--\r\n";
        var answer = Http.user(port, user).postMultipart("/engine-rest/deployment/create", part, "b");
        if (answer.statusCode() == 200)
            repository
                    .createDeploymentQuery()
                    .deploymentName("probe")
                    .list()
                    .forEach(made -> Undeployment.of(made.getId(), repository));
        return answer.statusCode();
    }

    private static org.camunda.bpm.model.bpmn.BpmnModelInstance process(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_Work")
                .camundaCandidateGroups("sc")
                .endEvent()
                .done();
    }
}
