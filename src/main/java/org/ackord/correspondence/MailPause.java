package org.ackord.correspondence;

import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.ackord.time.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * While the mail server refuses our login nobody's mail is to blame: all nodes stop sending, and each minute one mail tries
 * whether it is let in again. Every change is a transaction of its own, so that all know it at once.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class MailPause {

    static final Duration PROBE_EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(MailPause.class);
    private static final Duration AFTER_PROBE = Duration.ofSeconds(5);
    private static final String SERVER = "smtp";

    private final JdbcClient jdbc;
    private final Clock clock;

    MailPause(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a mail has to wait, and until when; the first that asks after a minute need not, and tries for all. */
    Optional<Instant> waitUntil() {
        if (claimProbe()) return Optional.empty();
        return nextProbe().map(next -> next.plus(AFTER_PROBE));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    boolean isOn() {
        return nextProbe().isPresent();
    }

    /** @return whether sending was not paused before */
    boolean begin(String reason) {
        if (isOn()) return false;
        try {
            jdbc.sql("insert into mail_pause (server, since, reason, next_probe_at) values (?, ?, ?, ?)")
                    .params(SERVER, utc(clock.instant()), SubjectLine.cut(reason, 500))
                    .param(utc(clock.instant().plus(PROBE_EVERY)))
                    .update();
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
        LOG.error("No mail is sent: the mail server refuses our login ({})", SubjectLine.oneLine(reason));
        return true;
    }

    void end() {
        var ended = jdbc.sql("delete from mail_pause where server = ?")
                .param(SERVER)
                .update();
        if (ended > 0) LOG.info("Mail is sent again: the mail server accepts our login");
    }

    private Optional<Instant> nextProbe() {
        return jdbc.sql("select next_probe_at from mail_pause where server = ?")
                .param(SERVER)
                .query(LocalDateTime.class)
                .optional()
                .map(Utc::instant);
    }

    private boolean claimProbe() {
        var now = clock.instant();
        return jdbc.sql("update mail_pause set next_probe_at = ? where server = ? and next_probe_at <= ?")
                        .params(utc(now.plus(PROBE_EVERY)), SERVER, utc(now))
                        .update()
                > 0;
    }
}
