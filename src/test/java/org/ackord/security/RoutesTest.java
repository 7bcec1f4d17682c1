package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is let in where. Paths without a controller yet answer 404 to those who are let in. */
@RunningAckord
@Tag("any-database")
class RoutesTest {

    private static final List<String> USERS = List.of("stranger", "sam.sc", "crm", "pat.owner", "mia.manager", "admin");

    // A letter a user: 1 = 401, 3 = 403, 4 = 404, + = let in (anything but 401, 403, a redirect or a fault of ours), >
    // = 302
    private static final List<String> TABLE = List.of(
            "GET  /engine-rest/task                                     1 + + + + +",
            "GET  /engine-rest/engine                                   1 + + + + +",
            "GET  /engine-rest/authorization                            1 + + + + +",
            "POST /engine-rest/deployment/create                        1 # # # # #",
            "GET  /api/cases                                            1 + + 3 + +",
            "GET  /api/cases/C-1                                        1 + + 3 + +",
            "POST /api/cases                                            1 3 + 3 3 +",
            "POST /api/cases/C-1/messages                               1 3 + 3 3 +",
            "POST /api/cases/C-1/messages/1/reply-needed                1 + 3 3 + +",
            "POST /api/cases/C-1/links/1/accept                         1 + 3 3 + +",
            "POST /api/cases/C-1/links/1/decline                        1 + 3 3 + +",
            "GET  /api/cases/C-1/promises/1/receipt                     1 + + 3 + +",
            "POST /api/meetings                                         1 + + 3 + +",
            "GET  /api/meetings/M-1                                     1 + + 3 + +",
            "POST /api/meetings/M-1/cancel                              1 + + 3 + +",
            "GET  /api/cards                                            1 + 3 3 + +",
            "GET  /api/dashboard                                        1 + 3 3 + +",
            "GET  /api/documentation-gaps                               1 + 3 3 + +",
            "POST /api/deadlines                                        1 + + + + +",
            "GET  /api/quarantine                                       1 + 3 3 + +",
            "GET  /api/quarantine/1                                     1 + 3 3 + +",
            "GET  /api/quarantine/1/original                            1 + 3 3 + +",
            "POST /api/quarantine/1/release                             1 + 3 3 + +",
            "POST /api/quarantine/1/drop                                1 + 3 3 + +",
            "POST /api/quarantine/1/take-back                           1 + 3 3 + +",
            "DELETE /api/quarantine/1                                   1 3 3 3 3 3",
            "GET  /desk/cases                                           > + 4 4 + +",
            "GET  /api/incidents                                        1 + + 3 + +",
            "POST /api/incidents                                        1 + + 3 + +",
            "GET  /api/incidents/I-1                                    1 + + 3 + +",
            "POST /api/incidents/I-1/cases                              1 + + 3 + +",
            "POST /api/incidents/I-1/updates                            1 + 3 3 + +",
            "POST /api/incidents/I-1/resolve                            1 + 3 3 + +",
            "GET  /desk/incidents                                       > + 4 4 + +",
            "POST /desk/incidents                                       > > 4 4 > >",
            "GET  /desk/incidents/I-1                                   > + 4 4 + +",
            "POST /desk/incidents/I-1/cases                             > > 4 4 > >",
            "POST /desk/incidents/I-1/updates                           > > 4 4 > >",
            "POST /desk/incidents/I-1/resolve                           > > 4 4 > >",
            "GET  /desk/postmortems                                     > + 4 + + +",
            "POST /desk/postmortems                                     > > 4 4 > >",
            "GET  /desk/postmortems/P-1                                 > + 4 + + +",
            "POST /desk/postmortems/P-1                                 > + 4 4 + +",
            "GET  /desk/postmortems/P-1/edit                            > + 4 4 + +",
            "POST /desk/postmortems/P-1/ready                           > + 4 4 + +",
            "GET  /desk/retros                                          > + 4 + + +",
            "GET  /desk/retros/R-2020-01                                > + 4 + + +",
            "GET  /desk/retros/R-2020-01/edit                           > + 4 4 + +",
            "POST /desk/retros/R-2020-01                                > > 4 4 + +",
            "POST /desk/retros/R-2020-01/ready                          > > 4 4 + +",
            "GET  /desk/shifts                                          > + 4 4 + +",
            "POST /desk/shifts/absences                                 > > 4 4 > >",
            "POST /desk/shifts/absences/1/cancel                        > > 4 4 > >",
            "POST /desk/shifts/end                                      > > 4 4 > >",
            "POST /desk/shifts/back                                     > > 4 4 > >",
            "POST /desk/shifts/weekly                                   > > 4 4 > >",
            "POST /desk/shifts/weekly/1/remove                          > > 4 4 > >",
            "PUT  /api/cases/C-1/watchers/me                            1 + 3 3 + +",
            "DELETE /api/cases/C-1/watchers/me                          1 + 3 3 + +",
            "GET  /desk/cases/actions                                   > + 4 4 + +",
            "POST /desk/cases/actions                                   > + 4 4 + +",
            "GET  /desk/cases/actions/1                                 > + 4 4 + +",
            "POST /desk/cases/actions/1/undo                            > + 4 4 + +",
            "GET  /desk/quarantine                                      > + 4 4 + +",
            "DELETE /api/cases/C-1                                      1 3 3 3 3 3",
            "GET  /api/nothing                                          1 3 3 3 3 3",
            "GET  /api/audit                                            1 3 3 3 3 +",
            "GET  /api/audit/verification                               1 3 3 3 3 +",
            "POST /api/privacy/exports                                  1 3 3 3 3 +",
            "POST /api/privacy/erasures                                 1 3 3 3 3 +",
            "GET  /api/privacy/erasures                                 1 3 3 3 3 +",
            "POST /api/privacy/erasures/replay                          1 3 3 3 3 +",
            "GET  /api/privacy/holds                                    1 3 3 3 3 +",
            "POST /api/privacy/holds                                    1 3 3 3 3 +",
            "DELETE /api/privacy/holds/1                                1 3 3 3 3 +",
            "GET  /api/privacy/retention                                1 3 3 3 3 +",
            "POST /api/logins/sam.sc/unlock                             1 3 3 3 3 +",
            "GET  /api/openapi                                          1 + 3 + + +",
            "GET  /api/docs                                             > > 3 > > >",
            "GET  /actuator/health                                      + + + + + +",
            "GET  /actuator/health/mail                                 + + + + + +",
            "GET  /actuator/health/liveness                             + + + + + +",
            "GET  /actuator/prometheus                                  1 3 + 3 + +",
            "GET  /actuator                                             1 3 3 3 3 3",
            "GET  /actuator/env                                         1 3 3 3 3 3",
            "GET  /survey/abc                                           + + + + + +",
            "POST /survey/abc                                           + + + + + +",
            "GET  /status/abc                                           + + + + + +",
            "GET  /lessons/abc                                          + + + + + +",
            "GET  /times/abc                                            + + + + + +",
            "POST /times/abc                                            + + + + + +",
            "GET  /api/cases/C-1/attachments/1                          1 + + 3 + +",
            "GET  /desk/messages/1                                      > + + 3 + +",
            "GET  /desk/messages/1/content                              1 + + 3 + +",
            "GET  /desk/messages/1/inline/1                             1 + + 3 + +",
            "GET  /desk/messages/1/original                             1 + 3 3 + +",
            "POST /desk/messages/1                                      > 3 3 3 3 3",
            "GET  /desk/models                                          > 4 4 + 4 +",
            "GET  /desk/models/support-case/1                           > 4 4 + 4 +",
            "GET  /desk/models/support-case/move                        > 4 4 > 4 >",
            "POST /desk/models/support-case/1/move                      > 4 4 + 4 +",
            "GET  /desk/nothing                                         > 3 3 3 3 3",
            "POST /desk/quarantine/1/release                            > + 4 4 + +",
            "POST /desk/quarantine/1/drop                               > + 4 4 + +",
            "POST /desk/quarantine/1/take-back                          > + 4 4 + +",
            "POST /api/cases/C-1/drafts                                 1 + 3 3 + +",
            "POST /api/cases/C-1/notes                                  1 + 3 3 + +",
            "POST /api/tasks/1/reply                                    1 + 3 3 + +",
            "PUT  /api/tasks/1/reply                                    1 + 3 3 + +",
            "GET  /api/tasks/1/reply/preview                            1 + 3 3 + +",
            "POST /api/tasks/1/reply/windows/1                          1 + 3 3 + +",
            "DELETE /api/tasks/1/reply/windows/1                        1 + 3 3 + +",
            "POST /api/tasks/1/reply/attachments                        1 + 3 3 + +",
            "DELETE /api/tasks/1/reply/attachments/1                    1 + 3 3 + +",
            "POST /demo/clock                                           + + + + + +",
            "GET  /demo/mails/receipt                                   + + + + + +",
            "GET  /demo/mails/receipt/html                              + + + + + +",
            "GET  /demo/clock                                           + + + + + +",
            "GET  /demo/mails                                          + + + + + +",
            "GET  /login                                                + + + + + +",
            "GET  /ackord.css                                           + + + + + +",
            "GET  /ackord.svg                                           + + + + + +",
            "GET  /                                                     > > > > > >",
            "GET  /camunda/app/tasklist/default/                        > > > > > >",
            "GET  /camunda/lib/deps.js                                  > > > > > >",
            "GET  /camunda/api/engine/engine/default/task               1 1 1 1 1 1",
            "GET  /forms/reply.html                                     1 1 1 1 1 1",
            "GET  /h2-console                                           1 1 1 1 1 1",
            "GET  /error                                                1 1 1 1 1 1",
            "GET  /webjars/camunda/web-app-rules.json                   1 1 1 1 1 1",
            "GET  /Engine-Rest/task                                     1 1 1 1 1 1",
            "GET  /v3/api-docs                                          1 1 1 1 1 1");

    @LocalServerPort
    private int port;

    /** Method and path of each row. */
    static Stream<String[]> routes() {
        return TABLE.stream().map(row -> row.split(" +"));
    }

    @TestFactory
    Stream<DynamicTest> everyRouteLetsInWhomItShould() {
        return TABLE.stream().flatMap(this::row);
    }

    private Stream<DynamicTest> row(String row) {
        var cells = row.split(" +");
        return IntStream.range(0, USERS.size()).mapToObj(i -> {
            var user = USERS.get(i);
            var name = "%s %s %s".formatted(user, cells[0], cells[1]);
            return DynamicTest.dynamicTest(name, () -> check(user, cells[0], cells[1], cells[2 + i]));
        });
    }

    private void check(String user, String method, String path, String expected) {
        var http = user.equals("stranger") ? Http.stranger(port) : Http.user(port, user);
        var answer = http.call(method, path);
        switch (expected) {
            case "1" -> assertThat(answer.statusCode()).isEqualTo(401);
            case "3" -> assertThat(answer.statusCode()).isEqualTo(403);
            case "4" -> assertThat(answer.statusCode()).isEqualTo(404);
            case ">" -> assertThat(answer.statusCode()).isEqualTo(302);
            case "#" -> assertThat(answer.statusCode()).isBetween(400, 499).isNotEqualTo(401);
            default -> assertThat(answer.statusCode()).isLessThan(500).isNotIn(401, 403, 302);
        }
        assertThat(answer.body()).doesNotContain("\tat ", "stackTrace");
    }
}
