package org.ackord.meeting;

import java.util.Optional;
import org.ackord.correspondence.InvitedCases;
import org.springframework.stereotype.Component;

/** An answer to an invitation is filed on the case of the meeting. */
@Component
class CasesOfMeetings implements InvitedCases {

    private final MeetingTable meetings;

    CasesOfMeetings(MeetingTable meetings) {
        this.meetings = meetings;
    }

    @Override
    public Optional<String> caseOf(String uid) {
        return meetings.byUid(uid).map(Meeting::caseKey);
    }
}
