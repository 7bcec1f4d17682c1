package org.ackord.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What GET /api/cards answers, over HTTP. */
@RunningAckord
class CardApiTest {

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Test
    void aCardSaysWhatTheTaskIsAboutAndWhatIsDueFirst() throws Exception {
        var key = open("pia@premium.example");
        var task = taskOf(key);
        var cards =
                get("/api/cards?task=%s&task=%s&task=no-such".formatted(task, taskOf(open("ann@northwind.example"))));

        assertThat(cards.at("/now").asText()).endsWith("Z");
        assertThat(cards.at("/cards")).hasSize(2);
        var card = cardOf(cards, task);
        assertThat(card.at("/key").asText()).isEqualTo(key);
        assertThat(card.at("/subject").asText()).isEqualTo(word);
        assertThat(card.at("/tier").asText()).isEqualTo("premium");
        assertThat(card.at("/customer").asText()).isNotEmpty();
        assertThat(card.at("/status").asText()).isEqualTo("open");
        assertThat(card.at("/next/kind").asText()).isEqualTo("ACK");
        assertThat(card.at("/next/state").asText()).isEqualTo("RUNNING");
        assertThat(card.at("/next/dueAt").asText()).isLessThan(dueOf(key, "ACTIONABLE"));
        assertThat(card.at("/next/warnAt").asText())
                .isLessThan(card.at("/next/dueAt").asText());
    }

    @Test
    void noTaskOrTooManyAreRefusedByName() {
        assertThat(sam().get("/api/cards").statusCode()).isEqualTo(400);
        var many = sam().get("/api/cards?task=x" + manyTasks());
        assertThat(many.statusCode()).isEqualTo(400);
        assertThat(many.body()).contains("\"task\"", "more than 200");
    }

    @Test
    void aTaskThatHasGoneHasNoCard() throws Exception {
        assertThat(get("/api/cards?task=no-such").at("/cards")).isEmpty();
    }

    private static String manyTasks() {
        var tasks = new StringBuilder();
        for (int i = 0; i < 201; i++) tasks.append("&task=t").append(i);
        return tasks.toString();
    }

    private JsonNode cardOf(JsonNode cards, String task) {
        for (var card : cards.at("/cards")) if (card.at("/task").asText().equals(task)) return card;
        throw new AssertionError("no card of " + task);
    }

    private String dueOf(String key, String kind) throws Exception {
        for (var promise : get("/api/cases/" + key).at("/promises"))
            if (promise.at("/kind").asText().equals(kind))
                return promise.at("/dueAt").asText();
        throw new AssertionError(kind);
    }

    private String taskOf(String key) throws Exception {
        return get("/engine-rest/task?processInstanceBusinessKey=" + key)
                .at("/0/id")
                .asText();
    }

    private String open(String from) {
        return OpenedCase.key(port, Map.of("from", Map.of("email", from), "subject", word));
    }

    private JsonNode get(String path) throws Exception {
        return json.readTree(sam().get(path).body());
    }

    private Http sam() {
        return Http.user(port, "sam.sc");
    }
}
