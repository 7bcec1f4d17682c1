package org.ackord.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.ackord.correspondence.Address;
import org.jspecify.annotations.Nullable;

/**
 * What calendars are told of a meeting.
 *
 * @param uid the same for as long as the meeting exists
 * @param sequence grows with each change (RFC 5546 §2.1.4)
 * @param start in the zone of the host, whose rules the calendar is given
 * @param link where the meeting takes place, null when that is in the description
 * @param writtenAt the instant of this very writing
 */
public record Invitation(
        Method method,
        String uid,
        int sequence,
        Address organizer,
        List<Invitee> invitees,
        ZonedDateTime start,
        Duration length,
        String subject,
        String description,
        @Nullable String link,
        Instant writtenAt) {

    /** What the recipient's calendar is to do (RFC 5546 §3.2). */
    public enum Method {
        REQUEST,
        CANCEL,
        /** The time that somebody proposed does not suit; the one of the invitation stands. */
        DECLINECOUNTER
    }

    /** @param partstat what they have answered so far, in the words of calendars (RFC 5545 §3.2.12) */
    public record Invitee(Address address, boolean isHost, String partstat) {}

    public Invitation {
        invitees = List.copyOf(invitees);
    }
}
