package org.ackord.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ackord.Http;
import org.ackord.InBusinessHours;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the composer's field to the mail that tells where it is documented, by REST alone; only the week is over at once. */
@RunningAckord
@InBusinessHours
class GapApiTest {

    private static final String PAGE = "https://docs.ackord.example/audit/installer";

    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Test
    void whatIsNotedInTheComposerIsDocumentedAndTold() throws JsonProcessingException {
        var key = OpenedCase.key(port, Map.of("product", "audit"));
        complete(key, "sam.sc", Map.of("text", "We are on it.", "nature", "technical", "product", "audit"));
        complete(key, "erin.se", Map.of("text", "I look into it."));
        complete(
                key, "erin.se", Map.of("text", "Here.", "outcome", "resolved", "documentationGap", "Where to find it"));
        var gap = gaps("?product=audit&state=NOTED").at("/content/0");
        assertThat(gap.at("/caseKey").asText()).isEqualTo(key);
        assertThat(gap.at("/text").asText()).isEqualTo("Where to find it");

        var list = weekIsOver();
        var listed = gaps("?list=" + list).at("/content");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/state").asText()).isEqualTo("LISTED");
        assertThat(listed.at("/0/number").asInt()).isEqualTo(1);
        complete(list, "lena.se", Map.of("outcome", "updated", "pages", PAGE));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> read("/api/cases/" + key).toString().contains("Read it here: " + PAGE));
        assertThat(read("/api/cases/" + key).at("/messages").toString())
                .contains("Documented now: what you answered", PAGE);
        assertThat(gaps("?state=DOCUMENTED&list=" + list).at("/content")).hasSize(1);
        assertThat(gaps("?state=DECLINED&list=" + list).at("/content")).isEmpty();
    }

    @Test
    void aStateThatIsNoneIsRefused() {
        var answer = Http.user(port, "sam.sc").get("/api/documentation-gaps?state=lost");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("NOTED");
    }

    /** @return the key of the list */
    private String weekIsOver() throws JsonProcessingException {
        var waiting = read("lou.lead", "/engine-rest/process-instance?processDefinitionKey=documentation-update");
        for (var instance : waiting) {
            var timer = management
                    .createJobQuery()
                    .processInstanceId(instance.at("/id").asText())
                    .timers()
                    .singleResult();
            management.executeJob(timer.getId());
        }
        return gaps("?product=audit").at("/content/0/list").asText();
    }

    private JsonNode gaps(String filter) throws JsonProcessingException {
        return read("/api/documentation-gaps" + filter);
    }

    private JsonNode read(String path) throws JsonProcessingException {
        return read("sam.sc", path);
    }

    private JsonNode read(String user, String path) throws JsonProcessingException {
        return json.readTree(Http.user(port, user).get(path).body());
    }

    private void complete(String key, String user, Map<String, String> given) throws JsonProcessingException {
        var variables = new HashMap<String, Object>();
        given.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        var task = read(user, "/engine-rest/task?processInstanceBusinessKey=" + key)
                .at("/0/id")
                .asText();
        var done = Http.user(port, user)
                .post(
                        "/engine-rest/task/%s/complete".formatted(task),
                        json.writeValueAsString(Map.of("variables", variables)));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
    }
}
