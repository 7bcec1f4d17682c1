package org.ackord.engine.guard;

import java.util.LinkedHashMap;
import java.util.Map;

/** A deployment as Camunda Modeler 5 sends it. */
final class Modeler {

    static final String BOUNDARY = "--------------------------ackord";

    private final Map<String, String> files = new LinkedHashMap<>();

    Modeler with(String name, String content) {
        files.put(name, content);
        return this;
    }

    String body() {
        var body = new StringBuilder();
        field(body, "deployment-name", "by-modeler");
        field(body, "deployment-source", "Camunda Modeler");
        field(body, "enable-duplicate-filtering", "true");
        files.forEach((name, content) -> part(
                body,
                "name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream".formatted(name, name),
                content));
        return body.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static void field(StringBuilder body, String name, String value) {
        part(body, "name=\"%s\"".formatted(name), value);
    }

    private static void part(StringBuilder body, String head, String content) {
        body.append("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BOUNDARY, head, content));
    }
}
