package org.ackord.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes meetings, and writes down what happened to them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MeetingBook {

    private final MeetingTable meetings;
    private final AttendeeTable attendees;
    private final MeetingViews views;
    private final MeetingHistory history;
    private final MeetingLetters letters;
    private final Clock clock;

    MeetingBook(
            MeetingTable meetings,
            AttendeeTable attendees,
            MeetingViews views,
            MeetingHistory history,
            MeetingLetters letters,
            Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.views = views;
        this.history = history;
        this.letters = letters;
        this.clock = clock;
    }

    MeetingView of(String key) {
        return views.of(key);
    }

    void invite(String key) {
        meetings.invited(key, clock.instant());
        letters.invite(of(key));
        history.note(key, "invited", null, null);
    }

    /** Another time: the same meeting, asked anew (R22). */
    void move(String key, Instant startsAt, String zone, @Nullable String by) {
        meetings.move(key, startsAt, zone);
        attendees.forgetAnswers(key);
        history.note(key, "moved", by, MeetingWords.when(startsAt, zone, attendees.of(key)));
    }

    /** Another link, the same time: calendars are told, and answers stand (RFC 5546 §2.1.4). */
    void relink(String key, String link, String by) {
        meetings.link(key, link);
        letters.invite(of(key));
        history.note(key, "link-changed", by, null);
    }

    void acceptedByWord(String key, String by, @Nullable String note) {
        meetings.state(key, MeetingState.ACCEPTED);
        history.note(key, "accepted-by-word", by, note);
    }

    void checked(String key, String by, @Nullable String note) {
        history.note(key, "checked", by, note);
    }

    void remindHost(String key) {
        letters.remindHost(of(key));
        history.note(key, "host-reminded", null, null);
    }

    void takenOver(String key, String userId) {
        meetings.host(key, userId);
        history.note(key, "taken-over", userId, null);
    }

    void hostAbsent(String key, String by) {
        history.note(key, "host-absent", by, null);
    }

    void missed(String key, String by) {
        meetings.state(key, MeetingState.MISSED);
        history.note(key, "customer-missing", by, null);
    }

    void held(String key, String by, @Nullable String note) {
        meetings.end(key, MeetingState.HELD, clock.instant());
        history.note(key, "held", by, note);
    }

    void cancel(String key) {
        meetings.nextSequence(key);
        letters.cancel(of(key));
        meetings.end(key, MeetingState.CANCELLED, clock.instant());
        history.note(key, "cancelled", null, null);
    }

    void refuseProposal(String key, int place) {
        var about = of(key);
        List<Attendee> invited = about.attendees();
        if (place < invited.size()) letters.refuse(about, invited.get(place));
        history.note(key, "proposal-refused", null, null);
    }

    void note(String key, String what, @Nullable String by, @Nullable String note) {
        history.note(key, what, by, note);
    }
}
