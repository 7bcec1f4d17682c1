package org.ackord.correspondence;

import static org.ackord.time.Utc.utc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.ackord.time.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After the restore of a backup nobody knows what was sent since it was taken. What was queued then, and what we write by
 * ourselves while we catch up, may be such a mail: it is sent, and marked.
 */
@Component
class RestoredBackups {

    static final String HEADER = "X-Ackord-Restored";

    private static final Duration CATCHING_UP = Duration.ofDays(1);

    private final JdbcClient jdbc;

    RestoredBackups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return when the backup was taken after which this mail may have been sent before */
    Optional<Instant> repeatedSince(Message message) {
        var written = message.writtenAt();
        return jdbc.sql("select max(taken_at) from restored_backup where restored_at >= ?")
                .param(utc(message.isAutomatic() ? written.minus(CATCHING_UP) : written))
                .query(LocalDateTime.class)
                .optional()
                .map(Utc::instant);
    }
}
