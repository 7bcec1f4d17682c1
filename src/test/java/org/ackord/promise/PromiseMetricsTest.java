package org.ackord.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PromiseMetricsTest extends LedgerFixture {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Autowired
    private JdbcClient jdbc;

    private double runningBefore;
    private double missedBefore;

    @BeforeEach
    void count() {
        clock.set(MONDAY_9);
        new PromiseMetrics(jdbc, clock).bindTo(registry);
        runningBefore = figure("running");
        missedBefore = figure("missed");
    }

    @AfterEach
    void settle() {
        ledger.missDue(caseKey);
    }

    @Test
    void aPromiseRunsIsAtRiskAndIsMissed() {
        var ack = start(Kind.ACK, Party.SC, MONDAY_9);
        assertThat(figure("running")).isEqualTo(runningBefore + 1);

        clock.set(MONDAY_9.minusSeconds(1));
        var calm = figure("at.risk");
        clock.set(ack.dueAt().minusSeconds(1));
        assertThat(figure("at.risk")).isGreaterThan(calm);

        clock.set(ack.dueAt());
        ledger.missDue(caseKey);
        assertThat(figure("running")).isEqualTo(runningBefore);
        assertThat(figure("missed")).isEqualTo(missedBefore + 1);
    }

    @Test
    void aTimerThatNobodyNoticedIsSeen() {
        var ack = start(Kind.ACK, Party.SC, MONDAY_9);

        clock.set(ack.dueAt().plus(Duration.ofMinutes(10)));

        assertThat(figure("overdue.age")).isGreaterThanOrEqualTo(600);
    }

    private double figure(String name) {
        return registry.get("ackord.promises." + name).gauge().value();
    }
}
