package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What our people write for each other. */
@RunningAckord
class NoteApiTest {

    private static final String ERINS = "erin.se@ackord.example";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Test
    void aNoteStandsInTheCaseAndWhoeverIsNamedGetsAMail() throws Exception {
        var key = open();

        var noted = note(key, "@erin.se, the storage is cold-2. Same as last year, @erin.se.");

        assertThat(noted.statusCode()).as(noted.body()).isEqualTo(201);
        assertThat(json.readTree(noted.body()).at("/told")).hasToString("[\"Erin Engel\"]");
        var note = only(key, "NOTE");
        assertThat(note.at("/text").asText()).startsWith("@erin.se, the storage");
        assertThat(note.at("/direction").asText()).isEqualTo("note");
        var mail = only(key, "NOTICE", ERINS);
        assertThat(mail.at("/subject").asText()).contains(key, "Sam Castillo mentions you");
        assertThat(mail.at("/text").asText()).contains("the storage is cold-2");
    }

    @Test
    void addressesStrangersAndOneselfAreNoMentions() throws Exception {
        var key = open();

        var noted = note(key, "ann@erin.se wrote, @nobody knows, @crm and @pat.owner see no cases, says @sam.sc");

        assertThat(json.readTree(noted.body()).at("/told")).isEmpty();
        assertThat(messages(key, "NOTICE").stream().filter(mail -> isTo(mail, ERINS)))
                .isEmpty();
    }

    @Test
    void aFaultyNoteIsRefused() throws Exception {
        var key = open();

        assertThat(note(key, " ").statusCode()).isEqualTo(400);
        assertThat(note(key, "x".repeat(20_001)).body()).contains("longer than 20000");
        assertThat(note("C-1", "Hello").statusCode()).isEqualTo(404);
        assertThat(messages(key, "NOTE")).isEmpty();
    }

    private HttpResponse<String> note(String key, String text) throws Exception {
        return Http.user(port, "sam.sc")
                .post("/api/cases/%s/notes".formatted(key), json.writeValueAsString(Map.of("text", text)));
    }

    private JsonNode only(String key, String kind) throws Exception {
        var found = messages(key, kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private JsonNode only(String key, String kind, String to) throws Exception {
        var found = messages(key, kind).stream().filter(mail -> isTo(mail, to)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static boolean isTo(JsonNode mail, String address) {
        return mail.at("/to").findValuesAsText("email").contains(address);
    }

    private List<JsonNode> messages(String key, String kind) throws Exception {
        var found = new ArrayList<JsonNode>();
        var about =
                json.readTree(Http.user(port, "sam.sc").get("/api/cases/" + key).body());
        for (var message : about.at("/messages"))
            if (message.at("/kind").asText().equals(kind)) found.add(message);
        return found;
    }

    private String open() {
        return OpenedCase.key(port, Map.of());
    }
}
