package org.ackord.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Staff follow a case, each for themselves. */
@RunningAckord
class WatcherApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Test
    void staffFollowAndUnfollow() throws Exception {
        var key = OpenedCase.key(port, Map.of());

        assertThat(call("PUT", key).statusCode()).isEqualTo(204);
        assertThat(call("PUT", key).statusCode()).isEqualTo(204);
        var watchers = watchers("emil.se", key);
        assertThat(watchers.findValuesAsText("name")).containsExactly("Sam Castillo", "Emil Eriksen");
        assertThat(watchers.at("/0/consultant").asBoolean()).isTrue();
        assertThat(watchers.at("/1/consultant").asBoolean()).isFalse();
        assertThat(watchers.at("/1/me").asBoolean()).isTrue();
        assertThat(watchers("sam.sc", key).at("/1/me").asBoolean()).isFalse();

        assertThat(call("DELETE", key).statusCode()).isEqualTo(204);
        assertThat(watchers("emil.se", key).findValuesAsText("name")).containsExactly("Sam Castillo");
    }

    @Test
    void aCaseThatIsNotThereHasNoFollowers() {
        assertThat(call("PUT", "C-0").statusCode()).isEqualTo(404);
        assertThat(call("DELETE", "C-0").statusCode()).isEqualTo(404);
    }

    private java.net.http.HttpResponse<String> call(String method, String key) {
        return Http.user(port, "emil.se").call(method, "/api/cases/%s/watchers/me".formatted(key));
    }

    private JsonNode watchers(String user, String key) throws Exception {
        return json.readTree(Http.user(port, user).get("/api/cases/" + key).body())
                .get("watchers");
    }
}
