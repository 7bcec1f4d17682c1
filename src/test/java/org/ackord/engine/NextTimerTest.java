package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ackord.RunningAckord;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a year of its own, in which no other test has timers. */
@RunningAckord
class NextTimerTest {

    private static final Instant NOW = Instant.parse("2093-03-02T09:00:00Z");

    @RegisterExtension
    final ProcessOfTheTest process = ProcessOfTheTest.withTimer();

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private String job = "";

    @BeforeEach
    void startWithATimer() {
        job = process.startUntil(NOW.plusSeconds(10));
    }

    @Test
    void knowsHowLongItIsUntilTheNextTimer() {
        assertThat(left(Duration.ofSeconds(30))).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
    }

    @Test
    void saysNothingOfTimersBeyondThatTime() {
        assertThat(at(NOW).within(Duration.ofSeconds(5))).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsDueAlready() {
        assertThat(at(NOW.plusSeconds(10)).within(Duration.ofSeconds(30))).isEmpty();
    }

    @Test
    void saysNothingOfTimersThatNobodyWouldTake() {
        management.suspendJobById(job);
        assertThat(at(NOW).within(Duration.ofSeconds(30))).isEmpty();

        management.activateJobById(job);
        management.setJobRetries(job, 0);
        assertThat(at(NOW).within(Duration.ofSeconds(30))).isEmpty();
    }

    @Test
    void throwsNothing() {
        var broken = mock(JdbcClient.class);
        when(broken.sql(anyString())).thenThrow(new IllegalStateException("the pool is closed"));

        assertThat(new NextTimer(broken, Clock.systemUTC()).within(Duration.ofSeconds(30)))
                .isEmpty();
    }

    private Duration left(Duration longest) {
        return at(NOW).within(longest).orElseThrow();
    }

    private NextTimer at(Instant now) {
        return new NextTimer(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }
}
