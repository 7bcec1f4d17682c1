package org.ackord.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** In production a line is an object of JSON, by the Elastic Common Schema. */
class JsonLinesTest {

    @Test
    void nameRequestAndCase() throws Exception {
        var line = written("All is well", null);

        assertThat(line.at("/ecs/version").asText()).isEqualTo("8.11");
        assertThat(line.at("/message").asText()).isEqualTo("All is well");
        assertThat(line.at("/http/request/id").asText()).isEqualTo("request-1");
        assertThat(line.at("/labels/case").asText()).isEqualTo("C-1001");
    }

    @Test
    void holdNobodysAddress() throws Exception {
        var trouble = new IllegalStateException("Invalid Addresses: ann@northwind.example");

        var line = written("Refused: \"Ann\" <ann@northwind.example>, the object x.Y@1f2e", trouble);

        assertThat(line.at("/message").asText()).isEqualTo("Refused: \"Ann\" <(address)>, the object x.Y@1f2e");
        assertThat(line.at("/error/message").asText()).isEqualTo("Invalid Addresses: (address)");
        assertThat(line.at("/error/stack_trace").asText()).contains("JsonLinesTest.java");
        assertThat(line.toString()).doesNotContain("northwind.example");
    }

    private static JsonNode written(String message, Throwable trouble) throws IOException {
        var environment = production();
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
        encoder.start();
        var event = new LoggingEvent("", context.getLogger("test"), Level.ERROR, message, trouble, null);
        event.setMDCPropertyMap(Map.of("http.request.id", "request-1", "labels.case", "C-1001"));
        var line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        assertThat(line).endsWith("\n").containsOnlyOnce("\n");
        return new ObjectMapper().readTree(line);
    }

    private static StandardEnvironment production() throws IOException {
        var environment = new StandardEnvironment();
        for (var file : List.of("application-prod.yaml", "application.yaml"))
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(environment.getPropertySources()::addLast);
        return environment;
    }
}
