package org.ackord.meeting;

import org.springframework.stereotype.Component;

/** Meetings with everything around them. */
@Component
class MeetingViews {

    private final MeetingTable meetings;
    private final AttendeeTable attendees;
    private final MeetingHistory history;
    private final LinkFindings links;
    private final MeetingReach reach;

    MeetingViews(
            MeetingTable meetings,
            AttendeeTable attendees,
            MeetingHistory history,
            LinkFindings links,
            MeetingReach reach) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.history = history;
        this.links = links;
        this.reach = reach;
    }

    MeetingView of(String key) {
        return new MeetingView(
                meetings.of(key),
                attendees.agenda(key),
                attendees.of(key),
                links.of(key).orElse(null),
                reach.tried(key),
                history.of(key));
    }
}
