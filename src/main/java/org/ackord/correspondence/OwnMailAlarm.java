package org.ackord.correspondence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts mails of ours that came back. A few come back by a forwarding; many from one sender within an hour are two machines
 * that talk to each other, and somebody has to look.
 */
@Component
class OwnMailAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(OwnMailAlarm.class);
    private static final Duration SPAN = Duration.ofHours(1);
    private static final int NORMAL = 5;
    private static final int MOST_SENDERS = 1000;

    private final Map<String, Deque<Instant>> times = new LinkedHashMap<>();
    private final Counter counter;
    private final Clock clock;

    OwnMailAlarm(MeterRegistry metrics, Clock clock) {
        this.counter = Counter.builder("ackord.mail.returned")
                .description("mails of ours that came back to us")
                .register(metrics);
        this.clock = clock;
    }

    /** @return how many came from this sender within the last hour */
    synchronized int count(InboundMail mail) {
        counter.increment();
        var now = clock.instant();
        var recent = times.computeIfAbsent(mail.from().email(), sender -> new ArrayDeque<>());
        recent.add(now);
        recent.removeIf(at -> at.isBefore(now.minus(SPAN)));
        if (times.size() > MOST_SENDERS) times.remove(times.keySet().iterator().next());
        if (recent.size() > NORMAL)
            LOG.error(
                    "Mail loop: {} mails of ours came back from one sender within an hour; see mail {} in quarantine",
                    recent.size(),
                    mail.rawId());
        return recent.size();
    }
}
