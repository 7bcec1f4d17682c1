package org.ackord.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ackord.Http;
import org.ackord.OpenedCase;
import org.ackord.RunningAckord;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lines of requests can be told apart, and followed from one system to the next. */
@RunningAckord
@ExtendWith(OutputCaptureExtension.class)
class RequestLinesTest {

    private static final String TALKATIVE = "org.springframework.web.servlet.DispatcherServlet";

    @LocalServerPort
    private int port;

    @Autowired
    private LoggingSystem logs;

    @BeforeEach
    void logEachRequest() {
        logs.setLogLevel(TALKATIVE, LogLevel.DEBUG);
    }

    @AfterEach
    void logNoMore() {
        logs.setLogLevel(TALKATIVE, null);
    }

    @Test
    void saySoOfTheirRequestAndTheCaseInItsPath(CapturedOutput log) {
        var key = OpenedCase.key(port, Map.of());

        var answer = Http.user(port, "crm").get("/api/cases/" + key, "X-Request-Id", "crm-4711.a_b");

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("crm-4711.a_b");
        assertThat(log.getAll().lines())
                .anyMatch(line -> line.contains("crm-4711.a_b") && line.contains("GET "))
                .noneMatch(line -> line.contains("crm-4711.a_b") && !line.contains(key));
    }

    @Test
    void nameAnIdOfOurOwnWhereTheGivenOneIsOdd() {
        for (var odd : new String[] {"short", "x".repeat(65), "has a space", "ann@northwind.example", "quote\"quote"}) {
            var answer = Http.user(port, "crm").get("/api/cases?size=1", "X-Request-Id", odd);

            assertThat(answer.headers().firstValue("X-Request-Id").orElse("")).matches("[0-9a-f-]{36}");
        }
    }

    @Test
    void areNamedInProblems() {
        var answer = Http.user(port, "crm").post("/api/cases", "{}", "X-Request-Id", "faulty-request");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"requestId\":\"faulty-request\"");
    }

    @Test
    void holdNobodysAddress(CapturedOutput log) {
        LoggerFactory.getLogger(getClass())
                .error(
                        "Duplicate entry 'ann@northwind.example-1' for key",
                        new IllegalStateException(invalidAddress()));

        assertThat(log.getAll())
                .contains("Duplicate entry (address) for key", "550 5.1.1 <(address)> unknown", "RequestLinesTest.java")
                .doesNotContain("northwind.example");
    }

    @Test
    void haveNothingLeftFromTheWorkBefore() {
        LogContext.CASE.during("C-1", () -> {
            LogContext.CASE.during(
                    null, () -> assertThat(MDC.get("labels.case")).isNull());
            assertThat(MDC.get("labels.case")).isEqualTo("C-1");
        });

        assertThat(MDC.get("labels.case")).isNull();
    }

    private static Exception invalidAddress() {
        return new SMTPSendFailedException(
                "RCPT", 550, "550 5.1.1 <ann@northwind.example> unknown", null, null, null, null);
    }
}
