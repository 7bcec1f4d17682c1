package org.ackord.correspondence;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Numbers to be warned by; what they mean stands in docs/operations.md. */
@Component
class MailboxMetrics implements MeterBinder {

    private final MailboxState state;
    private final RawMails raws;
    private final Clock clock;

    MailboxMetrics(MailboxState state, RawMails raws, Clock clock) {
        this.state = state;
        this.raws = raws;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("ackord.mail.read", state, MailboxState::read)
                .description("mails that this node has read from the mailbox")
                .register(registry);
        Gauge.builder("ackord.mail.quarantined", raws, RawMails::quarantined)
                .description("mails in quarantine")
                .register(registry);
        Gauge.builder("ackord.mail.oldest.unfiled.age", this, MailboxMetrics::oldestUnfiled)
                .baseUnit("seconds")
                .description("how long the oldest mail waits, unread on the server or not filed yet")
                .register(registry);
        Gauge.builder("ackord.mail.last.round.age", state, each -> seconds(each.sinceLastRound()))
                .baseUnit("seconds")
                .description("how long ago this node last had read the whole mailbox, or had left it to another node")
                .register(registry);
        Gauge.builder("ackord.mail.reader.leader", state, each -> each.leads() ? 1 : 0)
                .description("1 where this node reads the mailbox")
                .register(registry);
    }

    private double oldestUnfiled() {
        var stored = raws.oldestWaiting().map(at -> Duration.between(at, clock.instant()));
        return Math.max(
                seconds(state.ageOfOldestUnread()),
                stored.map(MailboxMetrics::seconds).orElse(0.0));
    }

    private static double seconds(Duration age) {
        return age.toMillis() / 1000.0;
    }
}
