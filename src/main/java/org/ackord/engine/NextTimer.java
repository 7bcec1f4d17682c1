package org.ackord.engine;

import static org.ackord.time.Utc.instant;
import static org.ackord.time.Utc.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows how long it is until the next timer is due. */
@Component
class NextTimer {

    private static final Logger LOG = LoggerFactory.getLogger(NextTimer.class);

    private static final String NEXT = "SELECT MIN(DUEDATE_) FROM ACT_RU_JOB"
            + " WHERE DUEDATE_ > ? AND DUEDATE_ <= ? AND RETRIES_ > 0 AND SUSPENSION_STATE_ = 1";

    /** A timer is due once its instant has passed; on MySQL both are whole seconds, and the clock is read again after us. */
    private static final Duration PAST_IT = Duration.ofMillis(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    NextTimer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Throws nothing, whatever happens: it would end the job executor of this node.
     *
     * @return empty when none is due within that time, or the database cannot be asked
     */
    Optional<Duration> within(Duration longest) {
        try {
            var now = clock.instant();
            return jdbc.sql(NEXT)
                    .params(utc(now), utc(now.plus(longest)))
                    .query(LocalDateTime.class)
                    .optional()
                    .map(due -> left(instant(due)));
        } catch (RuntimeException unreachable) {
            LOG.debug("the next timer is not known", unreachable);
            return Optional.empty();
        }
    }

    private Duration left(Instant due) {
        var left = Duration.between(clock.instant(), due);
        return (left.isNegative() ? Duration.ZERO : left).plus(PAST_IT);
    }
}
