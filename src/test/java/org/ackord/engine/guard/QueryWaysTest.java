package org.ackord.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.ackord.Http;
import org.ackord.RunningAckord;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432 on each way in: no expression of a caller is evaluated, and the lists of tasks keep theirs. */
@RunningAckord
class QueryWaysTest {

    private static final String SET =
            "''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass())"
                    + ".invoke(null,'ackord.evil','yes')";
    private static final String HIDDEN =
            "{\"orQueries\":[{\"name\":\"x\",\"assigneeExpression\":\"${%s}\"}]}".formatted(SET);
    private static final String PLAIN = "{\"assigneeExpression\":\"${%s}\"}".formatted(SET);

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @BeforeEach
    void forget() {
        System.clearProperty("ackord.evil");
    }

    @AfterEach
    void nothingRan() {
        assertThat(System.getProperty("ackord.evil")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/task/count",
                "/engine-rest/filter/{filter}/list",
                "/engine-rest/filter/{filter}/count",
                "/engine-rest/filter/{filter}/singleResult",
                "/engine-rest/engine/default/task"
            })
    void engineRestRefusesThem(String path) {
        for (var user : new String[] {"sam.sc", "crm", "pat.owner", "admin"})
            for (var query : new String[] {HIDDEN, PLAIN}) {
                var answer = Http.user(port, user).post(path.replace("{filter}", myTasks()), query);

                assertThat(answer.statusCode())
                        .as("%s %s: %s", user, path, answer.body())
                        .isIn(400, 403, 404);
                assertThat(answer.body()).doesNotContain("at org.", "stackTrace");
            }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/task/count",
                "/camunda/api/engine/engine/default/filter/{filter}/list",
                "/camunda/api/engine/engine/default/filter/{filter}/count"
            })
    void theApiOfTasklistRefusesThem(String path) {
        var browser = Http.browser(port);
        browser.logIn("sam.sc", "sam.sc");
        browser.get("/camunda/app/tasklist/default/");

        for (var query : new String[] {HIDDEN, PLAIN})
            assertThat(browser.post(
                                    path.replace("{filter}", myTasks()),
                                    query,
                                    "X-XSRF-TOKEN",
                                    browser.cookie("XSRF-TOKEN"))
                            .statusCode())
                    .isEqualTo(400);
    }

    @Test
    void noListOfTasksHidesThem() {
        var list = "{\"resourceType\":\"Task\",\"name\":\"evil\",\"properties\":{},\"query\":%s}".formatted(HIDDEN);

        assertThat(Http.user(port, "admin")
                        .post("/engine-rest/filter/create", list)
                        .statusCode())
                .isEqualTo(400);
        assertThat(Http.user(port, "sam.sc")
                        .post("/engine-rest/filter/create", list)
                        .statusCode())
                .isIn(400, 403);
        assertThat(filters.createTaskFilterQuery().filterName("evil").count()).isZero();
    }

    @Test
    void aListOfTasksWithAnEvilExpressionDoesNotRunIt() {
        var list = "{\"resourceType\":\"Task\",\"name\":\"evil\",\"properties\":{},\"query\":%s}".formatted(PLAIN);
        assertThat(Http.user(port, "admin")
                        .post("/engine-rest/filter/create", list)
                        .statusCode())
                .isEqualTo(200);
        var id = filters.createTaskFilterQuery()
                .filterName("evil")
                .singleResult()
                .getId();
        try {
            assertThat(Http.user(port, "admin")
                            .get("/engine-rest/filter/%s/list".formatted(id))
                            .statusCode())
                    .isBetween(400, 500);
        } finally {
            filters.deleteFilter(id);
        }
    }

    @Test
    void theListsOfTasksWork() {
        var lou = Http.user(port, "lou.lead");

        for (var filter : filters.createTaskFilterQuery().list()) {
            assertThat(lou.get("/engine-rest/filter/%s/list".formatted(filter.getId()))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(lou.post(
                                    "/engine-rest/filter/%s/list".formatted(filter.getId()),
                                    "{\"orQueries\":[{\"name\":\"x\",\"assignee\":\"sam.sc\"}]}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private String myTasks() {
        return filters.createTaskFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();
    }
}
