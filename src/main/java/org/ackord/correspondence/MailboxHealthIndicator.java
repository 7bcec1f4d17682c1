package org.ackord.correspondence;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the mailbox is read. Its "down" has a name of its own that does not count for the health of the application: a mail
 * server that is away is no reason to take the application out of service. It is asked by the health group {@code mail}.
 */
@Component
class MailboxHealthIndicator implements HealthIndicator {

    static final Status NOT_READ = new Status("MAILBOX_NOT_READ");
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final MailboxState state;
    private final MailboxReader reader;

    MailboxHealthIndicator(MailboxState state, MailboxReader reader) {
        this.state = state;
        this.reader = reader;
    }

    @Override
    public Health health() {
        var since = state.sinceLastRound();
        var isFine = !reader.isRunning() || since.compareTo(LONGEST) < 0;
        return Health.status(isFine ? Status.UP : NOT_READ)
                .withDetail("running", reader.isRunning())
                .withDetail("leads", state.leads())
                .withDetail("secondsSinceLastRound", since.toSeconds())
                .withDetail("oldestUnreadSeconds", state.ageOfOldestUnread().toSeconds())
                .build();
    }
}
