package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

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

    private void answerTo(Exception failure) throws Exception {
        FilterChain chain = (asked, answered) -> {
            if (failure instanceof ServletException checked) throw checked;
            throw (RuntimeException) failure;
        };
        new DatabaseAwayAnswer().doFilter(request, response, chain);
    }
}
