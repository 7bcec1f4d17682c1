package org.ackord.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Meetings are agreed on by REST, by engine REST and by the start form, with the same checks. */
@RunningAckord
class MeetingApiTest {

    private static final String START = "/engine-rest/process-definition/key/customer-meeting/start";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSameExternalIdIsTheSameMeeting() throws IOException {
        var said = said(Map.of("externalId", UUID.randomUUID().toString()));

        var first = post(said);
        var again = post(said);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(read(again).at("/key")).isEqualTo(read(first).at("/key"));
        said.put("subject", "Another");
        assertThat(post(said).statusCode()).isEqualTo(409);
    }

    @Test
    void everyFaultyFieldIsNamedAndNothingIsLeftBehind() throws IOException {
        var before = meetings();

        var answer = post(Map.of(
                "externalId", "a b",
                "case", "C-1",
                "subject", "a\nb",
                "start", "2020-01-01T10:00",
                "zone", "EST5",
                "minutes", 0,
                "host", "nobody",
                "link", "javascript:alert(1)",
                "agenda", List.of(Map.of("title", "Plan", "url", "file:///etc/passwd")),
                "attendees",
                        List.of(
                                Map.of("email", "ann@northwind.example", "zone", "Mars/Base", "phone", "call me"),
                                Map.of(
                                        "email",
                                        "support@ackord.example",
                                        "slackChannel",
                                        "#general",
                                        "linkedinUrl",
                                        "https://x.example"))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).at("/faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "externalId",
                        "case",
                        "subject",
                        "start",
                        "zone",
                        "minutes",
                        "host",
                        "link",
                        "agenda[0].url",
                        "attendees[0].zone",
                        "attendees[0].phone",
                        "attendees[0].phoneKind",
                        "attendees[1].slackChannel",
                        "attendees[1].linkedinUrl",
                        "attendees[1].email");
        assertThat(meetings()).isEqualTo(before);
    }

    @Test
    void aTimeThatTheClocksSkipIsRefused() throws IOException {
        var transition = ZoneId.of("Europe/Berlin").getRules().nextTransition(clock.instant());
        var gap = transition.isGap()
                ? transition
                : ZoneId.of("Europe/Berlin").getRules().nextTransition(transition.getInstant());

        var answer = post(said(Map.of(
                "zone",
                "Europe/Berlin",
                "start",
                gap.getDateTimeBefore().plusMinutes(30).toString())));

        assertThat(answer.body()).contains("start: is skipped by the clocks");
    }

    @Test
    void staffAgreeOnMeetingsAndHostThem() throws IOException {
        var said = said(Map.of());
        said.remove("host");

        var answer = Http.user(port, "sam.sc").post("/api/meetings", json.writeValueAsString(said));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(read(answer).at("/host").asText()).isEqualTo("sam.sc");
    }

    @Test
    void aMeetingIsCalledOff() throws IOException {
        var key = read(post(said(Map.of()))).at("/key").asText();

        var called = crm().post("/api/meetings/" + key + "/cancel", "{\"reason\":\"No need\"}");

        assertThat(called.statusCode()).as(called.body()).isEqualTo(202);
        assertThat(crm().post("/api/meetings/M-1/cancel", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void theMeetingsOfACaseStandInIt() throws IOException {
        var caseKey = OpenedCase.key(port, Map.of());
        var key = read(post(said(Map.of("case", caseKey)))).at("/key").asText();

        var about = json.readTree(crm().get("/api/cases/" + caseKey).body());

        assertThat(about.at("/meetings/0/key").asText()).isEqualTo(key);
        assertThat(about.at("/meetings/0/attendees/0/answer").asText()).isEqualTo("needs-action");
    }

    @Test
    void engineRestStartsAMeetingOfACase() throws IOException {
        var caseKey = OpenedCase.key(port, Map.of());

        var answer = start(
                "sam.sc", Map.of("case", caseKey, "agenda", "Plan: https://docs.example/plan\nhttps://docs.example/2"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(read(answer).at("/businessKey").asText()).isEqualTo(caseKey);
        var meeting = json.readTree(crm().get("/api/cases/" + caseKey).body()).at("/meetings/0");
        assertThat(meeting.at("/host").asText()).isEqualTo("sam.sc");
        assertThat(meeting.at("/attendees/0/name").asText()).isEqualTo("Ann Abbott");
        assertThat(meeting.at("/attendees/0/channels/phone").asText()).isEqualTo("+1 212 555 0100");
        assertThat(meeting.at("/attendees/1/channels/phone").isMissingNode()).isTrue();
        assertThat(meeting.at("/agenda").findValuesAsText("title")).containsExactly("Plan", "https://docs.example/2");
    }

    @ParameterizedTest
    @CsvSource({
        "subject,",
        "start, tomorrow",
        "zone, EST5",
        "minutes, many",
        "host, nobody",
        "link, ftp://x.example/1",
        "agenda, no link here",
        "attendees, nobody",
        "attendeeZone, Mars/Base",
        "phone, call me",
        "phoneKind, fax",
        "case, C-1",
        "meeting, M-1001",
        "whoIsThere, there"
    })
    void aFaultyStartIsRefusedAndLeavesNothingBehind(String variable, @Nullable String value) throws IOException {
        var before = meetings();
        var more = new HashMap<String, @Nullable String>();
        more.put(variable, value);

        var answer = start("sam.sc", more);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(variable.equals("attendeeZone") ? "attendees[0].zone" : variable);
        assertThat(meetings()).isEqualTo(before);
    }

    private HttpResponse<String> start(String user, Map<String, @Nullable String> more) throws IOException {
        var said = new HashMap<String, @Nullable String>(Map.of(
                "subject", "Review",
                "start", start(),
                "attendees", "Ann Abbott <ann@northwind.example>\nbob@northwind.example",
                "phone", "+1 212 555 0100",
                "phoneKind", "mobile"));
        said.putAll(more);
        var variables = new HashMap<String, Object>();
        said.forEach((name, value) -> {
            if (value != null) variables.put(name, Map.of("value", value, "type", "String"));
        });
        return Http.user(port, user).post(START, json.writeValueAsString(Map.of("variables", variables)));
    }

    private HashMap<String, Object> said(Map<String, ?> more) {
        var said = new HashMap<String, Object>(Map.of(
                "subject",
                "Review",
                "start",
                start(),
                "host",
                "sam.sc",
                "attendees",
                List.of(Map.of("email", "ann@northwind.example"))));
        said.putAll(more);
        return said;
    }

    private String start() {
        return clock.instant()
                .plus(Duration.ofDays(20))
                .truncatedTo(ChronoUnit.HOURS)
                .atOffset(ZoneOffset.UTC)
                .toString();
    }

    private HttpResponse<String> post(Map<String, ?> said) throws IOException {
        return crm().post("/api/meetings", json.writeValueAsString(said));
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    private long meetings() {
        return jdbc.sql("select count(*) from meeting").query(Long.class).single();
    }

    private Http crm() {
        return Http.user(port, "crm");
    }
}
