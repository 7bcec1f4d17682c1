package org.ackord.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What GET /api/dashboard answers, over HTTP. */
@RunningAckord
class DashboardApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Test
    void aManagerSeesTodayAndTheTenMostUrgentCases() throws Exception {
        var dashboard = json.readTree(
                Http.user(port, "mia.manager").get("/api/dashboard").body());

        var zone = ZoneId.of(dashboard.at("/zone").asText());
        var since = Instant.parse(dashboard.at("/since").asText()).atZone(zone);
        assertThat(since.toLocalTime()).isEqualTo("00:00");
        assertThat(since.toLocalDate())
                .isEqualTo(Instant.parse(dashboard.at("/now").asText())
                        .atZone(zone)
                        .toLocalDate());
        assertThat(dashboard.at("/ages")).hasSize(5);
        assertThat(dashboard.at("/today").isArray()).isTrue();
        assertThat(dashboard.at("/urgent").size()).isLessThanOrEqualTo(10);
        assertThat(dues(dashboard)).isSorted();
    }

    private static List<String> dues(JsonNode dashboard) {
        var dues = new ArrayList<String>();
        dashboard.at("/urgent").forEach(card -> dues.add(card.at("/next/dueAt").asText()));
        return dues;
    }
}
