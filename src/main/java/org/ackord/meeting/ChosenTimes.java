package org.ackord.meeting;

import org.ackord.appointment.NoTimeFits;
import org.ackord.appointment.TimeChosen;
import org.ackord.engine.Facts;
import org.ackord.engine.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What customers answer on the page of other times (R22), in the transaction that keeps the answer. */
@Component
class ChosenTimes {

    private final MeetingTable meetings;
    private final MeetingBook book;
    private final SoFar soFar;
    private final Processes processes;

    ChosenTimes(MeetingTable meetings, MeetingBook book, SoFar soFar, Processes processes) {
        this.meetings = meetings;
        this.book = book;
        this.soFar = soFar;
        this.processes = processes;
    }

    @EventListener
    void on(TimeChosen chosen) {
        meetings.lock(chosen.businessKey()).ifPresent(meeting -> {
            book.note(meeting.key(), "time-chosen", null, null);
            book.move(meeting.key(), chosen.startsAt(), meeting.zone(), null);
            var isHeard =
                    processes.tellThose("meeting-time-chosen", meeting.businessKey(), Meetings.MEETING, meeting.key());
            if (!isHeard) throw new IllegalStateException("nobody waits for a time of " + meeting.key());
        });
    }

    @EventListener
    void on(NoTimeFits none) {
        meetings.lock(none.businessKey()).ifPresent(meeting -> {
            book.note(meeting.key(), OtherTimes.NONE_FITS, null, none.wish());
            processes.tellThose(
                    "meeting-no-time-fits",
                    meeting.businessKey(),
                    Meetings.MEETING,
                    meeting.key(),
                    new Facts().with(MeetingFacts.TRIED, soFar.of(meeting.key())));
        });
    }
}
