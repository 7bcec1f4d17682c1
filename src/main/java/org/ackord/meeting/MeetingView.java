package org.ackord.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.ackord.outreach.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with everything around it.
 *
 * @param linkTest null when its link was not tested
 * @param tried what was done to reach the attendees beside the invitation, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingView(
        @JsonUnwrapped Meeting meeting,
        List<AgendaDocument> agenda,
        List<Attendee> attendees,
        @Nullable LinkFinding linkTest,
        List<Attempt> tried,
        List<MeetingEvent> history) {

    /** With whom times are arranged: the first who has not declined, or the first of all. */
    Attendee contact() {
        return attendees.stream()
                .filter(attendee -> attendee.answer() != Answer.DECLINED)
                .findFirst()
                .orElse(attendees.get(0));
    }
}
