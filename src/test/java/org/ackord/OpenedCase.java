package org.ackord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A case that a connected system opens by REST. */
public final class OpenedCase {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenedCase() {}

    public static String key(int port, Map<String, ?> said) {
        return answer(port, said).at("/key").asText();
    }

    /** @param said fields of the request; what it leaves out is any, from a person at Northwind */
    public static JsonNode answer(int port, Map<String, ?> said) {
        var request = new HashMap<String, Object>(Map.of(
                "externalId",
                UUID.randomUUID().toString(),
                "from",
                Map.of("email", "ann@northwind.example"),
                "subject",
                "Restore hangs",
                "text",
                "It hangs"));
        request.putAll(said);
        try {
            var answer = Http.user(port, "crm").post("/api/cases", JSON.writeValueAsString(request));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
