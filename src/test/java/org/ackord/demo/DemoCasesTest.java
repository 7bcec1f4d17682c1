package org.ackord.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ackord.Http;
import org.ackord.engine.TimeTravel;
import org.ackord.time.BusinessCalendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a newcomer finds in Tasklist, whenever Ackord is started first. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:seeded;DB_CLOSE_DELAY=-1",
            "ackord.demo.smtp-port=0",
            "ackord.demo.imap-port=0",
            "ackord.demo.seed=true"
        })
class DemoCasesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private DemoCases demo;

    @Autowired
    private TimeTravel time;

    @Autowired
    private BusinessCalendars calendars;

    @Test
    void casesOfEveryKindWaitForTheirPeople() throws Exception {
        assertThat(tasksOf("sam.sc")).contains("Task_AcknowledgeAndTriage", "Task_AnswerCommercially");
        assertThat(tasksOf("sally.sc")).contains("Task_AcknowledgeAndTriage");
        assertThat(tasksOf("erin.se")).contains("Task_AcknowledgeAsEngineer");
        assertThat(tasksOf("emil.se")).contains("Task_AnswerCustomer");
    }

    @Test
    void theirKeysAndStatesAreThoseOfTheFirstCases() throws Exception {
        var cases = json.readTree(Http.user(port, "lou.lead").get("/api/cases").body())
                .at("/content");

        assertThat(cases.findValuesAsText("key"))
                .containsExactlyInAnyOrder("C-1001", "C-1002", "C-1003", "C-1004", "C-1005", "C-1006", "C-1007");
        assertThat(cases.findValuesAsText("status"))
                .containsExactlyInAnyOrder("resolved", "waiting", "open", "open", "open", "open", "open");
        assertThat(json.readTree(Http.user(port, "lou.lead")
                                .get("/api/cases?breached=true")
                                .body())
                        .at("/content")
                        .findValuesAsText("key"))
                .isEmpty();
    }

    @Test
    void anIncidentIsUnderWayAndItsVipIsToBeCalled() throws Exception {
        assertThat(time.awaitDueJobs()).isTrue();

        var incident = json.readTree(
                        Http.user(port, "lou.lead").get("/api/incidents").body())
                .at("/content/0");
        assertThat(incident.at("/key").asText()).isEqualTo("I-1001");
        assertThat(incident.at("/linkedCases").asInt()).isEqualTo(2);
        assertThat(tasksOf("sally.sc")).contains("Task_CallCustomer");
        assertThat(tasksOf("erin.se")).contains("Task_WriteIncidentUpdate");
    }

    @Test
    void meetingsAreAheadAndOneOfThemIsAccepted() throws Exception {
        assertThat(time.awaitDueJobs()).isTrue();

        var cases = json.readTree(Http.user(port, "lou.lead").get("/api/cases").body())
                .at("/content")
                .findValuesAsText("key");
        var states = new ArrayList<String>();
        for (var key : cases)
            states.addAll(json.readTree(
                            Http.user(port, "lou.lead").get("/api/cases/" + key).body())
                    .at("/meetings")
                    .findValuesAsText("state"));
        assertThat(states).containsExactlyInAnyOrder("accepted", "agreed", "agreed");
    }

    @Test
    void aSecondStartAddsNone() throws Exception {
        demo.run(new DefaultApplicationArguments());

        assertThat(json.readTree(Http.user(port, "lou.lead").get("/api/cases").body())
                        .at("/page/totalElements")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void theyCameInOpenTimeWheneverTheyAreMade() {
        var calendar = calendars.get("support-us");
        var week = Stream.iterate(Instant.parse("2026-11-20T00:00:07Z"), at -> at.plus(Duration.ofMinutes(1)))
                .limit(9 * 24 * 60);

        assertThat(week).allSatisfy(now -> {
            for (int minutes : new int[] {3, 13}) {
                var received = DemoStories.openMinutesBefore(calendar, now, minutes);
                assertThat(calendar.isOpen(received)).as("%s", received).isTrue();
                assertThat(calendar.workingTime(received, now)).isLessThan(Duration.ofMinutes(14));
            }
        });
    }

    private List<String> tasksOf(String user) throws Exception {
        return json.readTree(Http.user(port, user)
                        .get("/engine-rest/task?assignee=" + user)
                        .body())
                .findValuesAsText("taskDefinitionKey");
    }
}
