package org.ackord.meeting;

import java.time.Clock;
import java.util.List;
import org.ackord.correspondence.CalendarReply;
import org.ackord.engine.Processes;
import org.springframework.stereotype.Component;

/** What an answer that counts means for the meeting. */
@Component
class GivenAnswers {

    private final MeetingTable meetings;
    private final AttendeeTable attendees;
    private final MeetingReach reach;
    private final Processes processes;
    private final Clock clock;

    GivenAnswers(MeetingTable meetings, AttendeeTable attendees, MeetingReach reach, Processes processes, Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.reach = reach;
        this.processes = processes;
        this.clock = clock;
    }

    void take(Meeting meeting, Attendee attendee, Answer answer, CalendarReply reply) {
        attendees.answer(meeting.key(), attendee.email(), answer, reply.dtstamp(), clock.instant());
        var state = stateOf(attendees.of(meeting.key()));
        meetings.state(meeting.key(), state);
        if (state == meeting.state()) return;
        if (state == MeetingState.ACCEPTED) accepted(meeting);
        if (state == MeetingState.DECLINED) tell(meeting, "meeting-declined");
    }

    private void accepted(Meeting meeting) {
        reach.answered(meeting.key());
        tell(meeting, "meeting-accepted");
    }

    private void tell(Meeting meeting, String message) {
        processes.tellThose(message, meeting.businessKey(), Meetings.MEETING, meeting.key());
    }

    /** One who comes is enough to meet; nobody who comes is not. */
    private static MeetingState stateOf(List<Attendee> invited) {
        var answers = invited.stream().map(Attendee::answer).toList();
        if (answers.contains(Answer.ACCEPTED)) return MeetingState.ACCEPTED;
        if (answers.stream().allMatch(answer -> answer == Answer.DECLINED)) return MeetingState.DECLINED;
        return answers.contains(Answer.TENTATIVE) ? MeetingState.TENTATIVE : MeetingState.AGREED;
    }
}
