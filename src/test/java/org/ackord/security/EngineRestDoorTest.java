package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which calls of the engine's REST API change anything, and for whom: walked route by route, as the API itself lists them. */
@RunningAckord
class EngineRestDoorTest {

    private static final Set<String> QUERIES = Set.of(
            "POST /task",
            "POST /task/count",
            "POST /process-instance",
            "POST /process-instance/count",
            "POST /execution",
            "POST /execution/count",
            "POST /variable-instance",
            "POST /variable-instance/count",
            "POST /job",
            "POST /job/count",
            "POST /job-definition",
            "POST /job-definition/count",
            "POST /group",
            "POST /group/count",
            "POST /history/process-instance",
            "POST /history/process-instance/count",
            "POST /history/activity-instance",
            "POST /history/activity-instance/count",
            "POST /history/variable-instance",
            "POST /history/variable-instance/count",
            "POST /history/task",
            "POST /history/task/count",
            "POST /history/detail",
            "POST /filter/x/list",
            "POST /filter/x/singleResult",
            "POST /filter/x/count");
    /** The engine's own NullPointerException for a task that does not exist; it tells nothing and changes nothing. */
    private static final String ENGINE_BREAKS = "GET /task/x/deployed-form";

    private static final Set<String> STARTS = Set.of(
            "POST /process-definition/x/start",
            "POST /process-definition/x/submit-form",
            "POST /process-definition/key/x/start",
            "POST /process-definition/key/x/submit-form");
    private static final Set<String> TASK_WORK = Set.of(
            "PUT /task/x",
            "POST /task/x/claim",
            "POST /task/x/unclaim",
            "POST /task/x/assignee",
            "POST /task/x/delegate",
            "POST /task/x/resolve",
            "POST /task/x/complete",
            "POST /task/x/submit-form",
            "POST /task/x/comment/create",
            "POST /task/x/identity-links",
            "POST /task/x/identity-links/delete");
    private static final Map<String, Set<String>> WRITES = Map.of(
            "sam.sc", all(STARTS, TASK_WORK),
            "mia.manager", all(STARTS, TASK_WORK),
            "pat.owner", Set.of("POST /deployment/create"),
            "crm", all(STARTS, Set.of("POST /message")));

    @LocalServerPort
    private int port;

    @Test
    void theWalkFindsTheWholeApi() {
        assertThat(EngineRestRoutes.all())
                .hasSizeGreaterThan(400)
                .contains("POST /task/x/claim", "DELETE /deployment/x", "DELETE /history/process-instance/x");
    }

    @TestFactory
    Stream<DynamicTest> nobodyChangesWhatHisRoleDoesNotNeed() {
        return WRITES.keySet().stream()
                .sorted()
                .map(user -> DynamicTest.dynamicTest(
                        user, () -> assertThat(openTo(user, "")).isEqualTo(all(WRITES.get(user), QUERIES))));
    }

    @Test
    void theLongAddressOfTheEngineIsTheSameDoor() {
        assertThat(openTo("sam.sc", "/engine/default")).isEqualTo(all(all(STARTS, TASK_WORK), QUERIES));
    }

    @Test
    void readingBreaksNothing() {
        var admin = Http.user(port, "admin");
        var broken = EngineRestRoutes.all().stream()
                .filter(route -> route.startsWith("GET ") && !ENGINE_BREAKS.equals(route))
                .filter(route -> admin.get("/engine-rest" + route.substring(4)).statusCode() >= 500)
                .toList();
        assertThat(broken).isEmpty();
    }

    /** Of all calls that are no reading, those that are not refused at the door. */
    private TreeSet<String> openTo(String user, String engine) {
        var http = Http.user(port, user);
        var open = new TreeSet<String>();
        var broken = new TreeSet<String>();
        for (var route : EngineRestRoutes.all()) {
            var verb = route.substring(0, route.indexOf(' '));
            if (List.of("GET", "OPTIONS").contains(verb)) continue;
            var answer = http.call(verb, "/engine-rest" + engine + route.substring(route.indexOf('/')));
            if (!answer.body().contains("This user has no right to do this")) open.add(route);
            if (answer.statusCode() >= 500) broken.add(route);
        }
        assertThat(broken).isEmpty();
        return open;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/external-task",
                "/engine-rest/%65xternal-task",
                "/engine-rest/telemetry/data",
                "/engine-rest/case-definition",
                "/engine-rest/history/case-instance/count",
                "/engine-rest/schema/log",
                "/engine-rest/engine/default/external-task"
            })
    void someThingsAreNotEvenRead(String path) {
        for (var user : WRITES.keySet())
            assertThat(Http.user(port, user).get(path).statusCode()).as(user).isEqualTo(403);
    }

    @Test
    void peopleChangeTheirOwnPasswordOnly() {
        var sam = Http.user(port, "sam.sc");

        assertThat(sam.call("PUT", "/engine-rest/user/sally.sc/credentials").statusCode())
                .isEqualTo(403);
        assertThat(sam.call("PUT", "/engine-rest/user/sam.sc/credentials").statusCode())
                .isNotIn(401, 403);
    }

    private static Set<String> all(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
