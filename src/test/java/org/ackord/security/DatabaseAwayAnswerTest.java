package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import org.ackord.Http;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

class DatabaseAwayAnswerTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/cases");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aMachineIsToldToAskAgain() throws Exception {
        answerTo(new CannotCreateTransactionException("no", new SQLTransientConnectionException("timed out")));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("The database cannot be reached");
    }

    @Test
    void aPersonSeesAPage() throws Exception {
        request.addHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        answerTo(new ProcessEngineException(new SQLException("lost", "08S01")));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString()).contains("Not available for a moment");
    }

    @Test
    void whatTheEngineWrapsIsFound() throws Exception {
        answerTo(new ServletException(new ProcessEngineException(new SQLTransientConnectionException("lost"))));

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42000", "40001"})
    void whatTheDatabaseRefusesIsAFailureAsBefore(String state) {
        var refused = new IllegalStateException(new SQLSyntaxErrorException("no", state));

        assertThatThrownBy(() -> answerTo(refused)).isSameAs(refused);
    }

    @Test
    void aStreamThatHasNotBegunIsAnsweredTheSame() {
        try (var web = new AnnotationConfigServletWebServerApplicationContext()) {
            TestPropertyValues.of("server.port=0").applyTo(web);
            web.register(Streams.class);
            web.refresh();
            var port = web.getWebServer().getPort();

            var answer = Http.browser(port).get("/export");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("inline");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("The database cannot be reached");
        }
    }

    private void answerTo(Exception failure) throws Exception {
        FilterChain chain = (asked, answered) -> {
            if (failure instanceof ServletException checked) throw checked;
            throw (RuntimeException) failure;
        };
        new DatabaseAwayAnswer().doFilter(request, response, chain);
    }

    @RestController
    @EnableWebMvc
    @Import({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        DatabaseAwayAnswer.class
    })
    static class Streams {

        @GetMapping("/export")
        ResponseEntity<StreamingResponseBody> export() {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_NDJSON)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"export.ndjson\"")
                    .body(out -> {
                        throw new ProcessEngineException(new SQLTransientConnectionException("timed out"));
                    });
        }
    }
}
