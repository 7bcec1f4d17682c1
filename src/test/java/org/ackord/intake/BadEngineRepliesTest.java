package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.Traces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Replies that are told to the process by engine REST are checked like those of our own API, and refused without a trace. */
@RunningAckord
class BadEngineRepliesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Traces traces;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":\"a\\u0000b\"}",
                "{\"value\":\" \\n\"}",
                "{\"value\":\"half \\ud83d\"}",
                "{\"value\":5}",
                "{\"value\":\"dGV4dA==\",\"type\":\"Bytes\"}",
            })
    void aFaultyTextIsRefused(String text) throws Exception {
        assertRefused(open(), "text", text);
    }

    @Test
    void aTextThatIsTooLongIsRefused() throws Exception {
        assertRefused(open(), "text", "{\"value\":\"%s\"}".formatted("t".repeat(4001)));
    }

    @Test
    void aMessageOfAnotherCaseIsRefused() throws Exception {
        var other = firstMessage(open());

        assertRefused(open(), "message", "{\"value\":\"%s\"}".formatted(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":\"nothing\"}", "{\"value\":\"\"}", "{\"value\":7}"})
    void aMessageThatIsNoneIsRefused(String message) throws Exception {
        assertRefused(open(), "message", message);
    }

    @Test
    void whatWeSaidIsNoReply() throws Exception {
        var key = open();
        var sam = Http.user(port, "sam.sc");
        var task = json.readTree(sam.get("/engine-rest/task?processInstanceBusinessKey=" + key)
                        .body())
                .at("/0/id")
                .asText();
        sam.post(
                "/engine-rest/task/%s/complete".formatted(task),
                "{\"variables\":{\"text\":{\"value\":\"We are on it\"},\"nature\":{\"value\":\"technical\"}}}");
        var ours = about(key).at("/messages/1");
        assertThat(ours.at("/kind").asText()).isEqualTo("ACKNOWLEDGEMENT");

        assertRefused(
                key, "message", "{\"value\":\"%s\"}".formatted(ours.at("/id").asText()));
    }

    @Test
    void bothFaultsAreToldAtOnce() throws Exception {
        var answer = tell(open(), "\"text\":{\"value\":\"\"},\"message\":{\"value\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("text: ", "message: ");
    }

    @Test
    void aGoodReplyIsKeptAsItIs() throws Exception {
        var key = open();

        assertThat(tell(key, "\"text\":{\"value\":\"${1+1} 🔥 %s\"}".formatted("t".repeat(3990)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(tell(key, "\"message\":{\"value\":\"%s\"}".formatted(firstMessage(key)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(tell(key, "").statusCode()).isEqualTo(204);

        assertThat(about(key).at("/messages").findValuesAsText("text"))
                .anyMatch(text -> text.startsWith("${1+1} 🔥 ttt"))
                .anyMatch(text -> text.contains("replied by another way"));
    }

    private void assertRefused(String key, String variable, String value) throws Exception {
        var before = traces.count();
        var said = about(key);

        var answer = tell(key, "\"%s\":%s".formatted(variable, value));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(variable + ": ").doesNotContain("\tat ", "org.ackord");
        traces.assertNoneSince(before);
        for (var part : new String[] {"/status", "/promises", "/messages"})
            assertThat(about(key).at(part)).isEqualTo(said.at(part));
    }

    private HttpResponse<String> tell(String key, String variables) {
        return crm().post(
                        "/engine-rest/message",
                        "{\"messageName\":\"customer-replied\",\"businessKey\":\"%s\",\"processVariables\":{%s}}"
                                .formatted(key, variables));
    }

    private String firstMessage(String key) throws Exception {
        return about(key).at("/messages/0/id").asText();
    }

    private JsonNode about(String key) throws Exception {
        return json.readTree(crm().get("/api/cases/" + key).body());
    }

    private String open() throws Exception {
        var body =
                "{\"externalId\":\"%s\",\"from\":{\"email\":\"ann@northwind.example\"},\"subject\":\"S\",\"text\":\"T\"}"
                        .formatted(UUID.randomUUID());
        return json.readTree(crm().post("/api/cases", body).body()).at("/key").asText();
    }

    private Http crm() {
        return Http.user(port, "crm");
    }
}
