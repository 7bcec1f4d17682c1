package org.ackord.meeting;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ackord.appointment.NewOffer;
import org.ackord.appointment.Offer;
import org.ackord.appointment.TimeOffers;
import org.springframework.stereotype.Component;

/** Mails other times to choose from (R22). */
@Component
class OtherTimes {

    static final String OFFERED = "times-offered";
    static final String NONE_IN_COMMON = "no-common-hours";
    static final String NONE_FITS = "no-time-fits";
    private static final int MOST_MINUTES = 8 * 60;

    private final MeetingViews meetings;
    private final MeetingTable table;
    private final MeetingHistory history;
    private final TimeOffers offers;
    private final MeetingLetters letters;

    OtherTimes(
            MeetingViews meetings,
            MeetingTable table,
            MeetingHistory history,
            TimeOffers offers,
            MeetingLetters letters) {
        this.meetings = meetings;
        this.table = table;
        this.history = history;
        this.offers = offers;
        this.letters = letters;
    }

    void offer(String key) {
        var about = meetings.of(key);
        offered(about)
                .ifPresentOrElse(offer -> mailed(about, offer), () -> history.note(key, NONE_IN_COMMON, null, null));
    }

    private Optional<Offer> offered(MeetingView about) {
        var meeting = about.meeting();
        var contact = about.contact();
        if (meeting.minutes() > MOST_MINUTES) return Optional.empty();
        return offers.offer(new NewOffer(
                meeting.key(),
                contact.email(),
                meeting.subject(),
                contact.language(),
                ZoneId.of(contact.zone()),
                meeting.host(),
                Duration.ofMinutes(meeting.minutes()),
                table.othersOf(meeting)));
    }

    private void mailed(MeetingView about, Offer offer) {
        letters.offer(about, offer);
        history.note(about.meeting().key(), OFFERED, null, words(about, offer.times()));
    }

    private static String words(MeetingView about, List<Instant> times) {
        return times.stream()
                .map(at -> MeetingWords.when(at, about.meeting().zone(), about.attendees()))
                .collect(joining("; "));
    }

    /** The meeting has a time, or does not take place. */
    void end(String key) {
        offers.end(key);
    }
}
