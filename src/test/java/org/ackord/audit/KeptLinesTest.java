package org.ackord.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Old lines go from the front, and what stays is a whole chain. All is taken back after each test. */
@RunningAckord
class KeptLinesTest {

    @Autowired
    private KeptLines kept;

    @Autowired
    private AuditLog log;

    @Autowired
    private Verification verification;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void threeLines() {
        for (var about : new String[] {"one", "two", "three"}) log.record("kept", AuditAction.EXPORTED, about, null);
        await().until(() -> count("select count(*) from audit_entry") == count("select count(*) from audit_seal"));
    }

    @Test
    void goFromTheFrontAndLeaveAWholeChain() {
        transaction.executeWithoutResult(status -> {
            var later = clock.instant().plus(Duration.ofDays(36_500));
            var due = kept.due(later, Set.of()).count();
            assertThat(due)
                    .isEqualTo(count("select count(*) from audit_entry") - 1)
                    .isGreaterThan(1);

            while (kept.delete(later, Set.of()) > 0)
                assertThat(verification.verify().fault()).isNull();

            assertThat(count("select count(*) from audit_entry")).isOne();
            assertThat(verification.verify().intact()).isTrue();
            status.setRollbackOnly();
        });
    }

    @Test
    void areLeftWhileTheyAreYoung() {
        assertThat(kept.delete(clock.instant().minus(Duration.ofDays(36_500)), Set.of()))
                .isZero();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
