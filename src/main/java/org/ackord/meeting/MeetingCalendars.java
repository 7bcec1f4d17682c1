package org.ackord.meeting;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ackord.correspondence.CalendarText;
import org.ackord.correspondence.Languages;
import org.ackord.correspondence.Outbox;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.invitation.Invitation;
import org.ackord.invitation.Invitation.Invitee;
import org.ackord.invitation.InvitationWriter;
import org.springframework.stereotype.Component;

/** The part of a mail about a meeting that is for calendars (RFC 5545). */
@Component
class MeetingCalendars {

    private final InvitationWriter invitations;
    private final Outbox outbox;
    private final Directory directory;
    private final Clock clock;

    MeetingCalendars(InvitationWriter invitations, Outbox outbox, Directory directory, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.directory = directory;
        this.clock = clock;
    }

    CalendarText of(MeetingView about, Invitation.Method method) {
        var meeting = about.meeting();
        var description = Stream.of(meeting.link() == null ? "" : meeting.link(), agenda(about.agenda()))
                .filter(part -> !part.isEmpty())
                .collect(joining("\n\n"));
        return invitations.write(new Invitation(
                method,
                meeting.uid(),
                meeting.sequence(),
                outbox.sender(),
                invitees(about),
                meeting.startIn(meeting.zone()),
                Duration.ofMinutes(meeting.minutes()),
                meeting.subject(),
                description,
                meeting.link(),
                clock.instant()));
    }

    private List<Invitee> invitees(MeetingView about) {
        var invitees = new ArrayList<Invitee>();
        host(about.meeting())
                .map(host -> new Invitee(host.address(), true, "ACCEPTED"))
                .ifPresent(invitees::add);
        about.attendees().stream()
                .map(each -> new Invitee(each.address(), false, each.answer().partstat()))
                .forEach(invitees::add);
        return invitees;
    }

    /** As one of those who are invited; empty without a mail address. */
    Optional<Attendee> host(Meeting meeting) {
        return directory
                .staff(meeting.host())
                .filter(host -> !host.email().isBlank())
                .map(host -> asAttendee(host, meeting.zone()));
    }

    private static Attendee asAttendee(Staff host, String zone) {
        var reachable = new Channels(null, null, null, Channels.PhoneKind.NONE);
        return new Attendee(host.email(), host.name(), zone, Languages.ENGLISH, reachable, Answer.ACCEPTED, null, null);
    }

    static String agenda(List<AgendaDocument> agenda) {
        return agenda.stream()
                .map(document -> document.title().equals(document.url())
                        ? document.url()
                        : document.title() + ": " + document.url())
                .collect(joining("\n"));
    }
}
