package org.ackord.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That timers follow is shown by {@code TimeTravelTest}. */
@RunningAckord
class DemoClockTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Test
    void theClockIsReadAsAnInstant() throws Exception {
        var answer = Http.stranger(port).get("/demo/clock");

        assertThat(json.readTree(answer.body()).get("now").asText()).endsWith("Z");
        assertThat(nowOf(answer.body())).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"advance\": \"PT1H\", \"to\": \"2100-01-01T00:00:00Z\"} | to",
                "{}                                  | advance",
                "{\"advance\": \"1 hour\"}           | advance",
                "{\"advance\": \"-PT1H\"}            | advance",
                "{\"advance\": \"P999999999D\"}      | advance",
                "{\"to\": \"2001-01-01T00:00:00Z\"}  | to",
                "{\"to\": \"tomorrow\"}              | to",
                "{\"to\": \"2100-01-01T00:00:00\"}   | to",
                "{\"forward\": \"PT1H\"}             | forward",
                "[]                                  | body",
                "nonsense                            | body"
            })
    void aFaultyTravelIsRefusedAndSaysWhichField(String body, String field) throws Exception {
        var answer = Http.stranger(port).post("/demo/clock", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).at("/faults/0/field").asText()).isEqualTo(field);
    }

    private Instant nowOf(String body) throws Exception {
        return Instant.parse(json.readTree(body).get("now").asText());
    }
}
