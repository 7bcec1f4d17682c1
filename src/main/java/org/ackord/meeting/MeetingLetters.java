package org.ackord.meeting;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.appointment.Offer;
import org.ackord.correspondence.Address;
import org.ackord.correspondence.CalendarText;
import org.ackord.correspondence.Languages;
import org.ackord.correspondence.MessageKind;
import org.ackord.correspondence.NewMail;
import org.ackord.correspondence.Outbox;
import org.ackord.correspondence.Templates;
import org.ackord.directory.Directory;
import org.ackord.invitation.Invitation;
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
    private final MeetingCalendars calendars;
    private final Directory directory;
    private final String tasklist;

    MeetingLetters(
            Outbox outbox,
            Templates templates,
            MeetingCalendars calendars,
            Directory directory,
            @Value("${ackord.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.templates = templates;
        this.calendars = calendars;
        this.directory = directory;
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
        var calendar = calendars.of(about, Invitation.Method.DECLINECOUNTER);
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

    /** Other times, to choose from (R22). */
    void offer(MeetingView about, Offer offer) {
        var to = about.contact();
        var zone = ZoneId.of(to.zone());
        var words = words(about, to);
        words.put("times", offer.times().stream().map(at -> at.atZone(zone)).toList());
        words.put("timesUrl", offer.url());
        var missed = about.meeting().state() == MeetingState.MISSED;
        outbox.write(mail(about, missed ? "meeting-times-missed" : "meeting-times-declined", to, words));
    }

    private void toAll(MeetingView about, String template, Invitation.Method method) {
        var calendar = calendars.of(about, method);
        about.attendees().forEach(attendee -> write(about, template, attendee, calendar));
        calendars.host(about.meeting()).ifPresent(host -> write(about, template, host, calendar));
    }

    private void write(MeetingView about, String template, Attendee to, CalendarText calendar) {
        outbox.write(mail(about, template, to, words(about, to)).with(calendar));
    }

    private NewMail mail(MeetingView about, String template, Attendee to, Map<String, Object> words) {
        var meeting = about.meeting();
        var rendered = templates.render(template, to.language(), words);
        return NewMail.of(
                meeting.businessKey(), MessageKind.MEETING, List.of(to.address()), List.of(), rendered, meeting.host());
    }

    private Map<String, Object> words(MeetingView about, Attendee to) {
        var words = words(about, to.zone());
        if (to.name() != null) words.put("name", to.name());
        words.put("contactData", contactData(to));
        return words;
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
        if (!about.agenda().isEmpty()) words.put("agenda", MeetingCalendars.agenda(about.agenda()));
        return words;
    }

    private static boolean areOtherClocks(Meeting meeting, String zone) {
        return !offset(meeting, zone).equals(offset(meeting, meeting.zone()));
    }

    private static Object offset(Meeting meeting, String zone) {
        return ZoneId.of(zone).getRules().getOffset(meeting.startsAt());
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
}
