package org.ackord.correspondence;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Withholds automatic mails that exceed a cap, and tells: on the case always, in the log once a minute. */
@Component
class Withholding {

    private static final Logger LOG = LoggerFactory.getLogger(Withholding.class);

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Set<Cap.Cause> ORDINARY = Set.of(Cap.Cause.RECEIPTS, Cap.Cause.BOUNCES, Cap.Cause.NOBODY);

    private final OutgoingCaps caps;
    private final MailRecipients recipients;
    private final DecisionLog decisions;
    private final MeterRegistry meters;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Cap.Cause, Instant> told = new ConcurrentHashMap<>();

    Withholding(
            OutgoingCaps caps,
            MailRecipients recipients,
            DecisionLog decisions,
            MeterRegistry meters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.caps = caps;
        this.recipients = recipients;
        this.decisions = decisions;
        this.meters = meters;
        this.events = events;
        this.clock = clock;
    }

    boolean withholds(NewMail mail, Message message) {
        var cap = caps.against(mail);
        cap.ifPresent(exceeded -> withhold(mail, message, exceeded));
        return cap.isPresent();
    }

    private void withhold(NewMail mail, Message message, Cap cap) {
        message.status().withhold(cap.reason());
        decisions.note(mail.caseKey(), message.getId(), "withheld", cap.reason());
        meters.counter("ackord.mail.withheld", "cause", cap.cause().name().toLowerCase(Locale.ROOT))
                .increment();
        if (!ORDINARY.contains(cap.cause())) alarm(mail, cap);
    }

    private void alarm(NewMail mail, Cap cap) {
        var now = clock.instant();
        var before = told.put(cap.cause(), now);
        if (before == null || before.plus(QUIET).isBefore(now))
            LOG.error("Automatic mails are withheld, the last one about {}: {}", mail.caseKey(), cap.reason());
        var address = mail.cappedAddress();
        if (cap.cause() == Cap.Cause.LOOP && address != null && recipients.isFirstWarning(address))
            events.publishEvent(new AutomaticMailStopped(mail.caseKey(), cap.reason()));
    }
}
