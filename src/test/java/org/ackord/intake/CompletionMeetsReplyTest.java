package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.SameInstant;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody completes a task by engine REST while somebody else changes it. */
@RunningAckord
class CompletionMeetsReplyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TaskService tasks;

    @Autowired
    private SameInstant instant;

    @Test
    void isRefusedInWordsAndGoesWellAgain() throws Exception {
        var key = open();
        var task = taskOf(key);

        var answer = instant.meet(() -> tasks.setPriority(task, 77), () -> complete(task));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("in the same instant", "repeat it").doesNotContain("ENGINE-", "\tat ");
        assertThat(messages(key)).isEqualTo(1);
        assertThat(complete(task).statusCode()).isEqualTo(204);
        assertThat(messages(key)).isGreaterThan(1);
    }

    private HttpResponse<String> complete(String task) {
        return sam().post(
                        "/engine-rest/task/%s/complete".formatted(task),
                        "{\"variables\":{\"text\":{\"value\":\"We are on it\"},\"nature\":{\"value\":\"technical\"}}}");
    }

    private int messages(String key) throws Exception {
        return json.readTree(sam().get("/api/cases/" + key).body())
                .at("/messages")
                .size();
    }

    private String taskOf(String key) throws Exception {
        return json.readTree(sam().get("/engine-rest/task?processInstanceBusinessKey=" + key)
                        .body())
                .at("/0/id")
                .asText();
    }

    private String open() throws Exception {
        var body =
                "{\"externalId\":\"%s\",\"from\":{\"email\":\"ann@northwind.example\"},\"subject\":\"S\",\"text\":\"T\"}"
                        .formatted(UUID.randomUUID());
        return json.readTree(Http.user(port, "crm").post("/api/cases", body).body())
                .at("/key")
                .asText();
    }

    private Http sam() {
        return Http.user(port, "sam.sc");
    }
}
