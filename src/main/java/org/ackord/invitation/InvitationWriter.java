package org.ackord.invitation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CalendarText;
import org.springframework.stereotype.Component;

/** Writes invitations as calendars read them (RFC 5545). No time zone is looked up anywhere: the one that counts is written out. */
@Component
public class InvitationWriter {

    private static final int UNFOLDED = 1_000_000;

    public CalendarText write(Invitation invitation) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Ackord//Ackord//EN"));
        calendar.add(new Version(new ParameterList(), "2.0"));
        calendar.add(new Method(invitation.method().name()));
        if (invitation.method() == Invitation.Method.DECLINECOUNTER) {
            calendar.add(identity(invitation));
        } else {
            calendar.add(ZoneOfMeeting.around(invitation.start()));
            calendar.add(event(invitation));
        }
        return new CalendarText(invitation.method().name(), Folding.fold(text(calendar)));
    }

    /** Which event is meant, and nothing else of it (RFC 5546 §3.2.8). */
    private static VEvent identity(Invitation invitation) {
        var event = new VEvent(false);
        event.add(new Uid(invitation.uid()));
        event.add(new Sequence(invitation.sequence()));
        event.add(new DtStamp(invitation.writtenAt()));
        event.add(organizer(invitation.organizer()));
        return event;
    }

    private static VEvent event(Invitation invitation) {
        var event = identity(invitation);
        var zone = new TzId(invitation.start().getZone().getId());
        event.add(new DtStart<>(new ParameterList(List.of(zone)), invitation.start()));
        event.add(new Duration(invitation.length()));
        event.add(new Summary(invitation.subject()));
        event.add(new Description(invitation.description()));
        event.add(new Status(invitation.method() == Invitation.Method.CANCEL ? "CANCELLED" : "CONFIRMED"));
        invitation.invitees().stream().map(InvitationWriter::attendee).forEach(event::add);
        if (invitation.link() != null) {
            event.add(new Location(invitation.link()));
            event.add(new Url(URI.create(invitation.link())));
        }
        return event;
    }

    private static Organizer organizer(Address address) {
        var organizer = new Organizer(mailto(address));
        if (address.name() != null) organizer.add(new Cn(address.name()));
        return organizer;
    }

    private static Attendee attendee(Invitation.Invitee invitee) {
        var attendee = new Attendee(mailto(invitee.address()));
        if (invitee.address().name() != null)
            attendee.add(new Cn(invitee.address().name()));
        attendee.add(invitee.isHost() ? Role.CHAIR : Role.REQ_PARTICIPANT);
        attendee.add(new PartStat(invitee.partstat()));
        attendee.add(invitee.isHost() ? Rsvp.FALSE : Rsvp.TRUE);
        return attendee;
    }

    private static URI mailto(Address address) {
        return URI.create("mailto:"
                + address.email()
                        .replace("%", "%25")
                        .replace("^", "%5E")
                        .replace("`", "%60")
                        .replace("{", "%7B")
                        .replace("|", "%7C")
                        .replace("}", "%7D"));
    }

    private static String text(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(true, UNFOLDED).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
