package org.ackord.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A meeting with everything around it. */
public record MeetingView(
        @JsonUnwrapped Meeting meeting,
        List<AgendaDocument> agenda,
        List<Attendee> attendees,
        List<MeetingEvent> history) {}
