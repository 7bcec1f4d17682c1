package org.ackord.meeting;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CalendarText;
import org.ackord.correspondence.Languages;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.Outbox;
import org.ackord.correspondence.Templates;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.invitation.Invitation;
import org.ackord.invitation.Invitation.Invitee;
import org.ackord.invitation.InvitationWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Mails about a meeting, each to one person alone, in their language, with the time by their clocks and by the host's (R22), and
 * with a part for their calendar. The host gets the same ones.
 */
@Component
class MeetingLetters {

    private final Outbox outbox;
    private final Templates templates;
    private final InvitationWriter invitations;
    private final Directory directory;
    private final Clock clock;
    private final String tasklist;

    MeetingLetters(
            Outbox outbox,
            Templates templates,
            InvitationWriter invitations,
            Directory directory,
            Clock clock,
            @Value("${ackord.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.templates = templates;
        this.invitations = invitations;
        this.directory = directory;
        this.clock = clock;
        this.tasklist = baseUrl + "/camunda/app/tasklist/default/";
    }

    void invite(MeetingView about) {
        toAll(about, "meeting-invitation", Invitation.Method.REQUEST);
    }

    void cancel(MeetingView about) {
        toAll(about, "meeting-cancellation", Invitation.Method.CANCEL);
    }

    /** The time that this attendee proposed does not suit. */
    void refuse(MeetingView about, Attendee proposer) {
        var calendar = calendar(about, Invitation.Method.DECLINECOUNTER);
        write(about, "meeting-time-stays", proposer, calendar);
    }

    /** To be there early (R21). */
    void remindHost(MeetingView about) {
        var meeting = about.meeting();
        directory.staff(meeting.host()).filter(host -> !host.email().isBlank()).ifPresent(host -> {
            var words = words(about, meeting.zone());
            words.put("customer", names(about.attendees()));
            words.put("taskUrl", tasklist);
            var rendered = templates.render("meeting-reminder", Languages.ENGLISH, words);
            outbox.write(NewMail.of(
                    meeting.businessKey(),
                    MessageKind.NOTICE,
                    List.of(new Address(host.email(), host.name())),
                    List.of(),
                    rendered,
                    null));
        });
    }

    private void toAll(MeetingView about, String template, Invitation.Method method) {
        var calendar = calendar(about, method);
        about.attendees().forEach(attendee -> write(about, template, attendee, calendar));
        host(about.meeting()).ifPresent(host -> write(about, template, host, calendar));
    }

    private void write(MeetingView about, String template, Attendee to, CalendarText calendar) {
        var meeting = about.meeting();
        var words = words(about, to.zone());
        if (to.name() != null) words.put("name", to.name());
        words.put("contactData", contactData(to));
        var rendered = templates.render(template, to.language(), words);
        var mail = NewMail.of(
                meeting.businessKey(), MessageKind.MEETING, List.of(to.address()), List.of(), rendered, meeting.host());
        outbox.write(mail.with(calendar));
    }

    private Map<String, Object> words(MeetingView about, String zone) {
        var meeting = about.meeting();
        var words = new HashMap<String, Object>();
        words.put("caseKey", meeting.businessKey());
        words.put("subject", meeting.subject());
        words.put("startsAt", meeting.startIn(zone));
        if (areOtherClocks(meeting, zone)) words.put("startsAtHost", meeting.startIn(meeting.zone()));
        words.put("minutes", "" + meeting.minutes());
        words.put("author", directory.nameOf(meeting.host()));
        if (meeting.link() != null) words.put("link", meeting.link());
        if (!about.agenda().isEmpty()) words.put("agenda", agenda(about.agenda()));
        return words;
    }

    private static boolean areOtherClocks(Meeting meeting, String zone) {
        return !offset(meeting, zone).equals(offset(meeting, meeting.zone()));
    }

    private static Object offset(Meeting meeting, String zone) {
        return ZoneId.of(zone).getRules().getOffset(meeting.startsAt());
    }

    private static String agenda(List<AgendaDocument> agenda) {
        return agenda.stream()
                .map(document -> document.title().equals(document.url())
                        ? document.url()
                        : document.title() + ": " + document.url())
                .collect(joining("\n"));
    }

    private static String contactData(Attendee attendee) {
        var phone = attendee.channels().phone();
        return phone == null ? attendee.email() : attendee.email() + ", " + phone;
    }

    private static String names(List<Attendee> attendees) {
        return attendees.stream()
                .map(attendee -> attendee.name() == null ? attendee.email() : attendee.name())
                .collect(joining(", "));
    }

    private CalendarText calendar(MeetingView about, Invitation.Method method) {
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

    private Optional<Attendee> host(Meeting meeting) {
        return directory
                .staff(meeting.host())
                .filter(host -> !host.email().isBlank())
                .map(host -> asAttendee(host, meeting.zone()));
    }

    private static Attendee asAttendee(Staff host, String zone) {
        var reachable = new Channels(null, null, null, Channels.PhoneKind.NONE);
        return new Attendee(host.email(), host.name(), zone, Languages.ENGLISH, reachable, Answer.ACCEPTED, null, null);
    }
}
