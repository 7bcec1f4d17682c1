package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whether mail goes, as a monitor asks by HTTP. */
@RunningAckord
class MailHealthTest {

    private static final String MAIL = "/actuator/health/mail";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private MailPause pause;

    @ParameterizedTest
    @ValueSource(strings = {"admin", "mia.manager", "crm"})
    void tellsThoseWhoWatchWhatItIs(String user) throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Http.stranger(port).get(MAIL).statusCode() == 200);

        var health = body(Http.user(port, user));

        assertThat(health.at("/status").asText()).isEqualTo("UP");
        assertThat(health.at("/components/mailSending/status").asText()).isEqualTo("UP");
        var mailbox = health.at("/components/mailbox/details");
        assertThat(mailbox.at("/running").asBoolean()).isTrue();
        assertThat(mailbox.at("/secondsSinceLastRound").asInt()).isLessThan(300);
    }

    @Test
    void tellsOthersTheStatusAlone() throws IOException {
        for (var other : new Http[] {Http.stranger(port), Http.user(port, "erin.se"), Http.user(port, "pat.owner")})
            assertThat(body(other).fieldNames()).toIterable().containsExactly("status");
    }

    @Test
    void answers503WhileNoMailLeavesAndTheApplicationStaysInService() throws IOException {
        pause.begin("test");
        try {
            assertThat(Http.stranger(port).get(MAIL).statusCode()).isEqualTo(503);
            var health = body(Http.user(port, "admin"));
            assertThat(health.at("/components/mailSending/status").asText()).isEqualTo("MAIL_SENDING_PAUSED");
            assertThat(Http.stranger(port).get("/actuator/health").statusCode()).isEqualTo(200);
        } finally {
            pause.end();
        }
    }

    private JsonNode body(Http monitor) throws IOException {
        return json.readTree(monitor.get(MAIL).body());
    }
}
