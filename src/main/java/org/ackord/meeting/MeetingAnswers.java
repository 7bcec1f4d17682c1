package org.ackord.meeting;

import java.time.Instant;
import java.util.regex.Pattern;
import org.ackord.correspondence.CalendarReply;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What attendees answer to invitations by their calendars (RFC 5546 §3.2.3, §3.2.7). An answer counts when it comes from the
 * attendee whom it speaks of, is about the invitation that holds, and is newer than what they said before.
 */
@Component
class MeetingAnswers {

    private static final Pattern STAMP = Pattern.compile("\\d{8}T\\d{6}Z");

    private final MeetingTable meetings;
    private final AttendeeTable attendees;
    private final MeetingHistory history;
    private final Processes processes;
    private final GivenAnswers given;

    MeetingAnswers(
            MeetingTable meetings,
            AttendeeTable attendees,
            MeetingHistory history,
            Processes processes,
            GivenAnswers given) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.history = history;
        this.processes = processes;
        this.given = given;
    }

    @EventListener
    void on(CalendarReply reply) {
        meetings.byUid(reply.uid())
                .flatMap(meeting -> meetings.lock(meeting.key()))
                .filter(meeting -> meeting.state().isAnswerable())
                .ifPresent(meeting -> of(meeting, reply));
    }

    private void of(Meeting meeting, CalendarReply reply) {
        var invited = attendees.of(meeting.key());
        var who = invited.stream()
                .filter(attendee -> attendee.email().equalsIgnoreCase(reply.sender()))
                .filter(attendee -> reply.proposal() != null || attendee.email().equalsIgnoreCase(reply.attendee()))
                .findFirst();
        who.ifPresent(attendee -> believed(meeting, reply, attendee, invited.indexOf(attendee)));
    }

    private void believed(Meeting meeting, CalendarReply reply, Attendee attendee, int place) {
        if (reply.sequence() != meeting.sequence() || isOlder(reply.dtstamp(), attendee.answerStamp())) {
            history.note(meeting.key(), "old-answer", attendee.email(), null);
            return;
        }
        var proposal = reply.proposal();
        if (proposal != null) proposed(meeting, attendee, place, proposal.startsAt());
        else Answer.of(reply.partstat()).ifPresent(answer -> answered(meeting, attendee, answer, reply));
    }

    private static boolean isOlder(@Nullable String stamp, @Nullable String before) {
        return stamp != null
                && before != null
                && STAMP.matcher(stamp).matches()
                && STAMP.matcher(before).matches()
                && stamp.compareTo(before) < 0;
    }

    private void proposed(Meeting meeting, Attendee attendee, int place, @Nullable Instant startsAt) {
        var words = startsAt == null ? null : MeetingWords.when(startsAt, meeting.zone(), attendees.of(meeting.key()));
        history.note(meeting.key(), "time-proposed", attendee.email(), words);
        var facts = new Facts()
                .with("proposal", startsAt == null ? "" : startsAt.toString())
                .with("proposer", place);
        processes.tellThose("meeting-countered", meeting.businessKey(), Meetings.MEETING, meeting.key(), facts);
    }

    private void answered(Meeting meeting, Attendee attendee, Answer answer, CalendarReply reply) {
        history.note(meeting.key(), answer.word(), attendee.email(), reply.comment());
        given.take(meeting, attendee, answer, reply);
    }
}
