package org.ackord.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.ackord.correspondence.CalendarReply;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.ackord.meeting.MeetingView;
import org.ackord.meeting.Meetings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meetings of a case: one in a few days that is accepted; one that nobody has answered, so that in a quarter of an hour the host
 * is to reach out; and one that is about to begin, so that in four minutes the host is asked whether the customer came.
 */
@Component
@Profile("demo")
class DemoMeetings {

    private static final String PIA = "pia@premium.example";

    private final Processes processes;
    private final Meetings meetings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoMeetings(Processes processes, Meetings meetings, ApplicationEventPublisher events, Clock clock) {
        this.processes = processes;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void agree(String caseKey) {
        agree(caseKey, "How the restore went", Duration.ofDays(4));
        meetings.ofCase(caseKey).forEach(this::accept);
        agree(caseKey, "Which mailboxes to restore first", Duration.ofMinutes(30));
        agree(caseKey, "Look at the restore together", Duration.ofMinutes(1));
    }

    private void agree(String caseKey, String subject, Duration ahead) {
        var start = clock.instant().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
        processes.start(
                "customer-meeting",
                caseKey,
                new Facts()
                        .with("subject", subject)
                        .with("start", start.toString())
                        .with("host", "sam.sc")
                        .with("attendees", "Pia Park <%s>".formatted(PIA))
                        .with("linkedinUrl", "https://www.linkedin.com/in/pia-park")
                        .with("phone", "+1 212 555 0100")
                        .with("phoneKind", "mobile"));
    }

    private void accept(MeetingView agreed) {
        var uid = agreed.meeting().uid();
        events.publishEvent(new CalendarReply(null, PIA, uid, 0, PIA, "ACCEPTED", null, null));
    }
}
