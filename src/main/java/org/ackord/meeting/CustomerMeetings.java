package org.ackord.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.ackord.directory.Directory;
import org.ackord.directory.Staff;
import org.ackord.engine.Groups;
import org.ackord.engine.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * What the model asks of a meeting. Timers read the instants from the meeting itself, so that they follow it to another time.
 * Answers in words name nobody.
 */
@Component
@Vocabulary
@SuppressWarnings("JavaUtilDate") // the engine's timers take nothing else
public class CustomerMeetings {

    private static final Duration TO_CONFIRM = Duration.ofDays(2);
    private static final Duration MOST_TO_ANSWER = Duration.ofHours(4);
    private static final Duration EARLY = Duration.ofMinutes(3);
    private static final int LONGEST = 3500;

    private final MeetingTable meetings;
    private final MeetingViews views;
    private final SoFar soFar;
    private final MeetingReach reach;
    private final Directory directory;

    CustomerMeetings(MeetingTable meetings, MeetingViews views, SoFar soFar, MeetingReach reach, Directory directory) {
        this.meetings = meetings;
        this.views = views;
        this.soFar = soFar;
        this.reach = reach;
        this.directory = directory;
    }

    /**
     * 48 hours before (R20). Where the meeting is sooner than that, the customer has half of the time that is left to answer, four
     * hours at most.
     */
    public Date confirmAt(String key) {
        var meeting = of(key);
        var usual = meeting.startsAt().minus(TO_CONFIRM);
        var invitedAt = meeting.invitedAt() == null ? meeting.agreedAt() : meeting.invitedAt();
        if (usual.isAfter(invitedAt)) return Date.from(usual);
        var half = Duration.between(invitedAt, meeting.startsAt()).dividedBy(2);
        return Date.from(invitedAt.plus(half.compareTo(MOST_TO_ANSWER) < 0 ? half : MOST_TO_ANSWER));
    }

    /** Three minutes before (R21). */
    public Date remindAt(String key) {
        return Date.from(of(key).startsAt().minus(EARLY));
    }

    public Date startsAt(String key) {
        return Date.from(of(key).startsAt());
    }

    /** Three minutes after the start (R21). */
    public Date lateAt(String key) {
        return Date.from(of(key).startsAt().plus(EARLY));
    }

    public boolean isAccepted(String key) {
        return of(key).state() == MeetingState.ACCEPTED;
    }

    public String host(String key) {
        return of(key).host();
    }

    /** The groups of the host: whose colleague takes over. */
    public String groups(String key) {
        var groups =
                new TreeSet<>(directory.staff(of(key).host()).map(Staff::groups).orElseGet(TreeSet::new));
        groups.retainAll(Groups.AGENTS);
        return groups.isEmpty() ? Groups.LEADS : String.join(",", groups);
    }

    /** What it is about, when, and where. */
    public String about(String key) {
        return cut(MeetingWords.about(views.of(key)));
    }

    /** What was done so far to have it accepted, or to find another time. */
    public String tried(String key) {
        return cut(soFar.of(key));
    }

    /** The outreaches that were prepared last, one for each attendee. */
    public List<String> outreaches(String key) {
        return reach.running(key);
    }

    public boolean isMissed(String key) {
        return of(key).state() == MeetingState.MISSED;
    }

    /** What the test of the link has found. */
    public String linkTest(String key) {
        return MeetingWords.linkTest(views.of(key));
    }

    /** Whether nothing is left to a person: the link opens, and there is no agenda. */
    public boolean isLinkEnough(String key) {
        var about = views.of(key);
        return about.linkTest() != null
                && about.linkTest().isGood()
                && about.agenda().isEmpty();
    }

    /** The time that a customer proposed, which is in the fact. */
    public String proposed(String key, String proposal) {
        if (proposal.isEmpty()) return "A time that could not be read: look at their mail in the case.";
        return MeetingWords.when(
                Instant.parse(proposal), of(key).zone(), views.of(key).attendees());
    }

    private Meeting of(String key) {
        return meetings.of(key);
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) + " …" : words;
    }
}
