package org.ackord.meeting;

import static java.lang.Boolean.TRUE;

import org.ackord.engine.CaseTask;
import org.ackord.engine.Facts;
import org.ackord.engine.TaskInput;
import org.ackord.input.Faults;
import org.springframework.stereotype.Component;

/** Somebody has opened the link and the agenda as the attendees will (R20). A link that does not open is replaced. */
@Component
class CheckMeeting extends CaseTask {

    private static final int LONGEST_LINK = 1000;

    private final MeetingBook book;

    CheckMeeting(MeetingBook book) {
        this.book = book;
    }

    @Override
    protected Facts complete(TaskInput in) {
        var key = MeetingFacts.key(in);
        var note = MeetingFacts.note(in);
        var faults = new Faults();
        var link = Links.checked(faults, "link", in.take("link"), LONGEST_LINK);
        var linkOpens = TRUE.equals(in.takeFlag("linkOpens"));
        var agendaReadable = TRUE.equals(in.takeFlag("agendaReadable"));
        faults.add(!linkOpens && link == null, "linkOpens", "is not said; give a link that opens, or say that it does")
                .add(!agendaReadable, "agendaReadable", "is not said; see to it that the attendees can open the agenda")
                .refuseIfAny();
        if (link != null) book.relink(key, link, in.by());
        book.checked(key, in.by(), note);
        return new Facts();
    }
}
