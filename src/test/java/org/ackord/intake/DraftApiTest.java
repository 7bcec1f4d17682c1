package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.ackord.Traces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the composer saves, and a task sends. */
@RunningAckord
class DraftApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Traces traces;

    @Test
    void aTaskIsCompletedWithALongDraftOnce() throws Exception {
        var key = open();
        var text = "Dear Ann, 🔥 ${no} ".repeat(2_632);

        var saved = sam().post(drafts(key), json.writeValueAsString(Map.of("text", text)));

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        var draft = json.readTree(saved.body()).at("/id").asText();
        var done = complete(key, draft);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
        var sent = json.readTree(sam().get("/api/cases/" + key).body()).at("/messages");
        assertThat(sent.findValuesAsText("text")).anyMatch(said -> plain(said).contains(plain(text)));
    }

    @Test
    void aDraftOfAnotherCaseIsRefusedAndTheTaskStays() throws Exception {
        var key = open();
        var other = json.readTree(
                        sam().post(drafts(open()), "{\"text\":\"Hello\"}").body())
                .at("/id")
                .asText();

        var answer = complete(key, other);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("draft: ");
        assertThat(taskOf(key)).isNotEmpty();
    }

    @Test
    void aFaultyDraftIsNotSaved() throws Exception {
        var path = drafts(open());
        var before = traces.count();

        for (var body :
                new String[] {"{}", "{\"text\":\" \"}", "{\"text\":\"\\u0000\"}", "{\"text\":\"\\ud800\"}", "[]"}) {
            assertThat(sam().post(path, body).statusCode()).isEqualTo(400);
        }
        assertThat(sam().post(path, "{\"text\":\"" + "x".repeat(1_000_001) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(sam().post(drafts("C-1"), "{\"text\":\"Hello\"}").statusCode())
                .isEqualTo(404);
        traces.assertNoneSince(before);
    }

    @Test
    void onlyStaffSaveDrafts() throws Exception {
        var path = drafts(open());
        var before = traces.count();

        assertThat(Http.stranger(port).post(path, "{\"text\":\"x\"}").statusCode())
                .isEqualTo(401);
        assertThat(Http.user(port, "crm").post(path, "{\"text\":\"x\"}").statusCode())
                .isEqualTo(403);
        traces.assertNoneSince(before);
    }

    private HttpResponse<String> complete(String key, String draft) throws Exception {
        return sam().post(
                        "/engine-rest/task/%s/complete".formatted(taskOf(key)),
                        json.writeValueAsString(Map.of(
                                "variables",
                                Map.of("draft", Map.of("value", draft), "nature", Map.of("value", "technical")))));
    }

    private String taskOf(String key) throws Exception {
        return json.readTree(sam().get("/engine-rest/task?processInstanceBusinessKey=" + key)
                        .body())
                .at("/0/id")
                .asText();
    }

    private String open() {
        return OpenedCase.key(
                port, Map.of("receivedAt", Instant.now().minusSeconds(60).toString()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String drafts(String key) {
        return "/api/cases/%s/drafts".formatted(key);
    }

    private Http sam() {
        return Http.user(port, "sam.sc");
    }
}
