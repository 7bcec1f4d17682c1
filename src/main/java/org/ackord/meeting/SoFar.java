package org.ackord.meeting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ackord.outreach.Attempt;
import org.springframework.stereotype.Component;

/** What was done so far to have a meeting accepted, or to find another time for it, since its last invitation. */
@Component
class SoFar {

    private static final String INVITED = "invited";

    private final MeetingViews meetings;

    SoFar(MeetingViews meetings) {
        this.meetings = meetings;
    }

    String of(String key) {
        var about = meetings.of(key);
        var words = new ArrayList<String>();
        words.add(invited(about));
        words.add("Answers: %s.".formatted(answers(about.attendees())));
        var tried = tried(about);
        if (!tried.isEmpty()) words.add("Tried: %s.".formatted(tried));
        since(about.history()).forEach(event -> offered(event, words));
        return String.join("\n\n", words);
    }

    private static String invited(MeetingView about) {
        var meeting = about.meeting();
        if (meeting.invitedAt() == null) return "Not invited yet.";
        var when = MeetingWords.when(meeting.invitedAt(), meeting.zone(), about.attendees());
        return "Invitation %d mailed %s.".formatted(meeting.sequence() + 1, when);
    }

    private static String answers(List<Attendee> attendees) {
        return attendees.stream().collect(groupingBy(Attendee::answer, TreeMap::new, counting())).entrySet().stream()
                .map(answer ->
                        "%d × %s".formatted(answer.getValue(), answer.getKey().label()))
                .collect(joining(", "));
    }

    private static String tried(MeetingView about) {
        var invitedAt = about.meeting().invitedAt();
        return about.tried().stream()
                .filter(attempt -> invitedAt == null || !attempt.at().isBefore(invitedAt))
                .map(SoFar::words)
                .collect(joining(", "));
    }

    private static String words(Attempt attempt) {
        var result = attempt.result();
        return result == null
                ? attempt.step().label()
                : "%s (%s)".formatted(attempt.step().label(), result.word().replace('-', ' '));
    }

    private static List<MeetingEvent> since(List<MeetingEvent> history) {
        var last = history.stream().map(MeetingEvent::what).toList().lastIndexOf(INVITED);
        return history.subList(last + 1, history.size());
    }

    private static void offered(MeetingEvent event, List<String> words) {
        var note = event.note() == null ? "" : event.note();
        switch (event.what()) {
            case OtherTimes.OFFERED -> words.add("Times mailed to choose from: %s.".formatted(note));
            case OtherTimes.NONE_IN_COMMON ->
                words.add("No time was mailed: no hour in sight suits both sides. Please find one with the customer.");
            case OtherTimes.NONE_FITS ->
                words.add(
                        note.isEmpty()
                                ? "None of these times suits the customer."
                                : "None of these times suits the customer, who says: %s".formatted(note));
            default -> {}
        }
    }
}
