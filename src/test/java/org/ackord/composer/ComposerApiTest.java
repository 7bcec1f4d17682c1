package org.ackord.composer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.InBusinessHours;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.ackord.engine.TimeTravel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The draft of a reply over HTTP, from opening the task to the message that the customer gets. */
@RunningAckord
@InBusinessHours
class ComposerApiTest {

    private static final String HOW = "How do we get rid of it?";
    private static final String WHEN = "When is the update out?";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TimeTravel clock;

    @Test
    void aTaskOpensWithWhatTheCustomerAsksAndDatesThatLieInBusinessHours() throws Exception {
        var task = taskToAnswer();

        var view = open(task, sam());

        assertThat(view.at("/reply/questions").findValuesAsText("question")).containsExactly(HOW, WHEN);
        assertThat(view.at("/reply/questions").findValuesAsText("treatment")).containsOnly("UNDECIDED");
        assertThat(view.at("/dates/zone").asText()).isEqualTo("America/New_York");
        assertThat(view.at("/customerZone").asText()).isEqualTo("America/Chicago");
        assertThat(view.at("/dates/offers").size()).isBetween(4, 8);
        assertThat(view.at("/dates/offers").findValuesAsText("at"))
                .isSorted()
                .allSatisfy(at -> assertThat(Instant.parse(at)).isAfter(clock.now()));
        assertThat(view.at("/cannedAnswers").findValuesAsText("title")).contains("Please send us the log files");
        assertThat(view.at("/cannedAnswers").findValuesAsText("text")).allMatch(text -> text.startsWith("Hello Ann"));
        assertThat(view.at("/products").findValuesAsText("value")).contains("backup");
    }

    @Test
    void whatIsSavedIsThereAgainAndOnlyForItsWriter() throws Exception {
        var task = taskToAnswer();
        var view = open(task, sam());

        var saved =
                save(task, view.at("/version").asInt(), "Dear Ann 🔥", Map.of("outcome", "eta"), answered(HOW, "So."));

        assertThat(saved.at("/version").asInt())
                .isGreaterThan(view.at("/version").asInt());
        var again = open(task, sam());
        assertThat(again.at("/draft").asText()).isEqualTo(view.at("/draft").asText());
        assertThat(again.at("/reply/text").asText()).isEqualTo("Dear Ann 🔥");
        assertThat(again.at("/reply/choices/outcome").asText()).isEqualTo("eta");
        assertThat(again.at("/reply/questions").findValuesAsText("treatment")).containsExactly("ANSWERED", "UNDECIDED");
        assertThat(open(task, Http.user(port, "sally.sc")).at("/reply/text").asText())
                .isEmpty();
    }

    @Test
    void aWindowThatKnowsAnOldVersionSavesNothing() throws Exception {
        var task = taskToAnswer();
        var version = open(task, sam()).at("/version").asInt();
        save(task, version, "First", Map.of());

        var late = sam().put(path(task) + "?window=" + UUID.randomUUID(), body(version, "Second", Map.of()));

        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(open(task, sam()).at("/reply/text").asText()).isEqualTo("First");
    }

    @Test
    void everybodyAtATaskKnowsOfTheOthersUntilTheyLeave() throws Exception {
        var task = taskToAnswer();
        var own = UUID.randomUUID();
        var sallys = UUID.randomUUID();
        open(task, sam(), own);

        assertThat(open(task, Http.user(port, "sally.sc"), sallys)
                        .at("/standing/others/0/name")
                        .asText())
                .isEqualTo("Sam Castillo");
        assertThat(others(task, own).findValuesAsText("name")).containsExactly("Sally Chen");
        assertThat(others(task, own).at("/0/you").asBoolean()).isFalse();
        open(task, sam(), UUID.randomUUID());
        assertThat(others(task, own).findValuesAsText("you")).containsExactlyInAnyOrder("true", "false");
        Http.user(port, "sally.sc").call("DELETE", path(task) + "/windows/" + sallys);
        assertThat(others(task, own).findValuesAsText("name")).containsExactly("Sam Castillo");
        clock.advanceTo(clock.now().plusSeconds(60));
        assertThat(others(task, own)).isEmpty();
    }

    @Test
    void anOpenQuestionHoldsTheReplyUpUntilItHasADate() throws Exception {
        var task = taskToAnswer();
        var view = open(task, sam());
        var eta = clock.now()
                .plus(2, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();

        var forgotten = save(
                task,
                view.at("/version").asInt(),
                "Dear Ann,",
                Map.of("outcome", "eta"),
                answered(HOW, "Restart it."),
                undecided(WHEN));

        assertThat(refusals(forgotten)).containsExactly("QUESTION_FORGOTTEN", "ETA_MISSING");
        var refused = complete(
                task,
                Map.of("outcome", "eta", "eta", eta, "draft", view.at("/draft").asText()));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("questions").contains(WHEN);

        var dated = save(
                task,
                forgotten.at("/version").asInt(),
                "Dear Ann,",
                Map.of("outcome", "eta"),
                answered(HOW, "Restart it."),
                open(WHEN, eta));
        assertThat(refusals(dated)).isEmpty();
        var preview = json.readTree(sam().get(path(task) + "/preview").body());
        assertThat(preview.at("/text").asText())
                .contains("> " + HOW + "\nRestart it.")
                .contains("> " + WHEN + "\nWe are still working on this. You hear from us by ");
        assertThat(preview.at("/cc/0/email").asText()).isEqualTo("sam.sc@ackord.example");

        var done = complete(
                task, Map.of("outcome", "eta", "draft", view.at("/draft").asText()));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        var about = json.readTree(
                sam().get("/api/cases/" + view.at("/caseKey").asText()).body());
        assertThat(last(about.at("/messages")).at("/text").asText())
                .isEqualTo(preview.at("/text").asText());
        assertThat(about.at("/promises").findValuesAsText("dueAt")).contains(eta);

        var next = open(taskOf(view.at("/caseKey").asText()), sam());
        assertThat(next.at("/reply/questions").findValuesAsText("question")).containsExactly(WHEN);
    }

    @Test
    void aDateThatIsNoneHoldsUpNeitherSavingNorPreview() throws Exception {
        var task = taskToAnswer();
        var version = open(task, sam()).at("/version").asInt();

        var saved = save(task, version, "Dear Ann,", Map.of("outcome", "eta", "eta", "2026-13-45T99:99:99Z"));

        assertThat(refusals(saved)).contains("ETA_MISSING");
        assertThat(sam().get(path(task) + "/preview").statusCode()).isEqualTo(200);
    }

    @Test
    void halfACharacterIsRefusedWithTheNameOfItsField() throws Exception {
        var task = taskToAnswer();
        var version = open(task, sam()).at("/version").asInt();
        var where = path(task) + "?window=" + UUID.randomUUID();

        var text = sam().put(where, "{\"version\":%d,\"text\":\"half \\ud83d\"}".formatted(version));
        var choice = sam().put(where, "{\"version\":%d,\"choices\":{\"level\":\"\\udd25\"}}".formatted(version));

        assertThat(text.statusCode()).isEqualTo(400);
        assertThat(text.body()).contains("\"text\"").contains("half a character");
        assertThat(choice.statusCode()).isEqualTo(400);
        assertThat(choice.body()).contains("\"choices\"").contains("half a character");
    }

    @Test
    void whoIsLateCannotSendASecondReply() throws Exception {
        var task = taskToAnswer();
        var sams = open(task, sam());
        var sallys = json.readTree(Http.user(port, "sally.sc")
                .post(path(task) + "?window=" + UUID.randomUUID(), "")
                .body());
        var sally = Http.user(port, "sally.sc");
        save(task, sams.at("/version").asInt(), "From Sam", Map.of(), answered(HOW, "Yes"), answered(WHEN, "Now"));
        sally.put(
                path(task) + "?window=" + UUID.randomUUID(),
                body(sallys.at("/version").asInt(), "From Sally", Map.of()));

        assertThat(complete(
                                task,
                                Map.of(
                                        "outcome",
                                        "resolved",
                                        "draft",
                                        sams.at("/draft").asText()))
                        .statusCode())
                .isEqualTo(204);

        var late = sally.post(
                "/engine-rest/task/" + task + "/complete",
                variables(Map.of(
                        "outcome", "resolved", "draft", sallys.at("/draft").asText())));
        assertThat(late.statusCode()).isBetween(400, 499);
        assertThat(sally.post(path(task) + "/windows/" + UUID.randomUUID(), "").statusCode())
                .isEqualTo(410);
        var texts = json.readTree(
                        sam().get("/api/cases/" + sams.at("/caseKey").asText()).body())
                .at("/messages")
                .findValuesAsText("text");
        assertThat(texts).anyMatch(text -> text.contains("From Sam")).noneMatch(text -> text.contains("From Sally"));
    }

    @Test
    void warningsHoldNothingUp() throws Exception {
        var task = taskToAnswer();
        var view = open(task, sam());

        var saved = save(
                task,
                view.at("/version").asInt(),
                "See the file attached.",
                Map.of("outcome", "eta", "eta", "2027-01-01T03:00:00Z"),
                answered(HOW, "x"),
                answered(WHEN, null));

        assertThat(saved.at("/standing/checks").findValuesAsText("what"))
                .containsExactly("ETA_OUT_OF_HOURS", "ETA_AFTER_RESOLUTION", "ATTACHMENT_FORGOTTEN");
        assertThat(saved.at("/standing/checks").findValuesAsText("level")).containsOnly("WARNING");
    }

    @Test
    void aResolvedCaseLeavesNoQuestionOpen() throws Exception {
        var task = taskToAnswer();
        var view = open(task, sam());
        var eta = clock.now()
                .plus(2, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();

        var saved = save(
                task,
                view.at("/version").asInt(),
                "Done.",
                Map.of("outcome", "resolved"),
                answered(HOW, "x"),
                open(WHEN, eta));

        assertThat(refusals(saved)).containsExactly("QUESTIONS_STAY_OPEN");
        assertThat(complete(
                                task,
                                Map.of(
                                        "outcome",
                                        "resolved",
                                        "draft",
                                        view.at("/draft").asText()))
                        .body())
                .contains("questions");
    }

    @Test
    void filesGoOutWithTheReply() throws Exception {
        var task = taskToAnswer();
        var view = open(task, sam());

        var kept = upload(task, "../steps.txt", "text/plain", "1. Restart");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(json.readTree(kept.body()).at("/name").asText()).isEqualTo("steps.txt");
        var extra = json.readTree(upload(task, "more.txt", "text/plain", "x").body())
                .at("/id")
                .asText();
        assertThat(sam().call("DELETE", path(task) + "/attachments/" + extra).statusCode())
                .isEqualTo(204);
        var refused = upload(task, "tool.exe", "application/octet-stream", "MZ");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("tool.exe").contains("harm");

        save(task, view.at("/version").asInt(), "See attached.", Map.of(), answered(HOW, "x"), answered(WHEN, "y"));
        complete(task, Map.of("outcome", "resolved", "draft", view.at("/draft").asText()));

        var about = json.readTree(
                sam().get("/api/cases/" + view.at("/caseKey").asText()).body());
        var file = last(about.at("/messages")).at("/attachments/0");
        assertThat(file.at("/name").asText()).isEqualTo("steps.txt");
        assertThat(sam().get("/api/cases/%s/attachments/%s"
                                .formatted(
                                        view.at("/caseKey").asText(),
                                        file.at("/id").asText()))
                        .body())
                .isEqualTo("1. Restart");
    }

    @Test
    void badInputNamesTheFieldAndSavesNothing() throws Exception {
        var task = taskToAnswer();
        var version = open(task, sam()).at("/version").asInt();
        var window = path(task) + "?window=" + UUID.randomUUID();

        for (var faulty : Map.of(
                        "{\"text\":\"x\"}",
                        "version",
                        body(version, "a\0b", Map.of()),
                        "text",
                        body(version, "x".repeat(500_001), Map.of()),
                        "text",
                        body(version, "x", Map.of("outcome", "y".repeat(4_001))),
                        "choices",
                        "{\"version\":0,\"questions\":[{\"question\":\"Q?\"}]}",
                        "questions",
                        "{\"version\":0,\"questions\":[{\"treatment\":\"MAYBE\"}]}",
                        "questions")
                .entrySet()) {
            var answer = sam().put(window, faulty.getKey());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(faulty.getValue());
        }
        assertThat(sam().put(path(task) + "?window=mine", body(version, "x", Map.of()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(sam().post(path("no-such-task") + "?window=" + UUID.randomUUID(), "")
                        .statusCode())
                .isEqualTo(410);
        assertThat(open(task, sam()).at("/reply/text").asText()).isEmpty();
    }

    private String taskToAnswer() throws Exception {
        var key = OpenedCase.key(port, Map.of("text", "It hangs. " + HOW + "\n\n" + WHEN));
        var triaged = sam().post(
                        "/engine-rest/task/" + taskOf(key) + "/complete",
                        variables(Map.of("text", "We have it.", "nature", "billing")));
        assertThat(triaged.statusCode()).as(triaged.body()).isEqualTo(204);
        return taskOf(key);
    }

    private String taskOf(String key) throws Exception {
        return json.readTree(sam().get("/engine-rest/task?processInstanceBusinessKey=" + key)
                        .body())
                .at("/0/id")
                .asText();
    }

    private HttpResponse<String> complete(String task, Map<String, ?> said) {
        return sam().post("/engine-rest/task/" + task + "/complete", variables(said));
    }

    private String variables(Map<String, ?> said) {
        var variables = new HashMap<String, Object>();
        said.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return written(Map.of("variables", variables));
    }

    private JsonNode open(String task, Http who) throws Exception {
        return open(task, who, UUID.randomUUID());
    }

    private JsonNode open(String task, Http who, UUID window) throws Exception {
        var answer = who.post(path(task) + "?questions=true&window=" + window, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private JsonNode others(String task, UUID window) throws Exception {
        return json.readTree(sam().post(path(task) + "/windows/" + window, "").body())
                .at("/others");
    }

    @SafeVarargs
    private JsonNode save(
            String task, int version, String text, Map<String, String> choices, Map<String, String>... questions)
            throws Exception {
        var answer = sam().put(path(task) + "?window=" + UUID.randomUUID(), body(version, text, choices, questions));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @SafeVarargs
    private String body(int version, String text, Map<String, String> choices, Map<String, String>... questions) {
        return written(
                Map.of("version", version, "text", text, "choices", choices, "questions", Arrays.asList(questions)));
    }

    private static Map<String, String> answered(String question, @Nullable String answer) {
        var said = new HashMap<>(Map.of("question", question, "treatment", "ANSWERED"));
        if (answer != null) said.put("answer", answer);
        return said;
    }

    private static Map<String, String> undecided(String question) {
        return Map.of("question", question, "treatment", "UNDECIDED");
    }

    private static Map<String, String> open(String question, String eta) {
        return Map.of("question", question, "treatment", "OPEN", "eta", eta);
    }

    private HttpResponse<String> upload(String task, String name, String type, String content) {
        var body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n--b--\r\n"
                        .formatted(name, type, content);
        return sam().postMultipart(path(task) + "/attachments", body, "b");
    }

    private static List<String> refusals(JsonNode saved) {
        var refusals = new ArrayList<String>();
        saved.at("/standing/checks").forEach(check -> {
            if (check.at("/level").asText().equals("REFUSAL"))
                refusals.add(check.at("/what").asText());
        });
        return refusals;
    }

    private static JsonNode last(JsonNode list) {
        return list.get(list.size() - 1);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String path(String task) {
        return "/api/tasks/" + task + "/reply";
    }

    private Http sam() {
        return Http.user(port, "sam.sc");
    }
}
