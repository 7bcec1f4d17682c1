package org.ackord.audit;

import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down who did what. */
@Component
class AuditLog {

    private static final int LONGEST_ABOUT = 255;
    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient jdbc;
    private final AuditSealer sealer;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, AuditSealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** In the transaction of the deed: both are on record or neither. Sealed right after, so that no deed waits for another. */
    @Transactional
    void record(String actor, AuditAction action, @Nullable String about, @Nullable String detail) {
        var entry = new AuditEntry(
                UUID.randomUUID().toString(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                actor,
                Caller.address(),
                action,
                cut(about, LONGEST_ABOUT),
                cut(detail, LONGEST_DETAIL));
        insert(entry);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sealer.seal(entry);
            }
        });
    }

    private void insert(AuditEntry entry) {
        jdbc.sql(
                        "insert into audit_entry (id, happened_at, actor, address, action, about, detail) values (?, ?, ?, ?, ?, ?, ?)")
                .params(entry.id(), utc(entry.happenedAt()), entry.actor())
                .params(entry.address(), entry.action().name(), entry.about(), entry.detail())
                .update();
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + '…';
    }
}
