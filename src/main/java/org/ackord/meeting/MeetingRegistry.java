package org.ackord.meeting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.ackord.correspondence.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts new meetings on record. */
@Component
class MeetingRegistry {

    private final MeetingTable meetings;
    private final AttendeeTable attendees;
    private final MeetingHistory history;
    private final Outbox outbox;
    private final Clock clock;

    MeetingRegistry(
            MeetingTable meetings, AttendeeTable attendees, MeetingHistory history, Outbox outbox, Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return the key of the meeting */
    @Transactional(propagation = Propagation.MANDATORY)
    String register(NewMeeting agreed, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var key = meetings.nextKey(now);
        meetings.insert(key, uid(key), agreed, now);
        attendees.insert(key, agreed);
        history.note(
                key,
                "agreed",
                by,
                MeetingWords.when(agreed.startsAt(), agreed.zone().getId(), agreed.attendees()));
        return key;
    }

    /** Unique in the world (RFC 5545 §3.8.4.7), and hard to guess. */
    private String uid(String key) {
        return "%s.%s@%s"
                .formatted(
                        key.toLowerCase(Locale.ROOT),
                        UUID.randomUUID(),
                        outbox.sender().domain());
    }
}
