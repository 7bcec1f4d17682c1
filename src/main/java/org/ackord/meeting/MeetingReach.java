package org.ackord.meeting;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ackord.outreach.Attempt;
import org.ackord.outreach.NewOutreach;
import org.ackord.outreach.Occasion;
import org.ackord.outreach.Outreach;
import org.ackord.outreach.PhoneKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has the attendees of meetings looked for by the process {@code reach-out}, each by the ways known for them (R20, R21). */
@Component
class MeetingReach {

    private final ReachTable rows;
    private final MeetingTable meetings;
    private final AttendeeTable attendees;
    private final Outreach outreach;
    private final Clock clock;

    MeetingReach(ReachTable rows, MeetingTable meetings, AttendeeTable attendees, Outreach outreach, Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.attendees = attendees;
        this.outreach = outreach;
        this.clock = clock;
    }

    /** One for each who has not declined; a channel or a number that several share is used once. */
    void prepare(String key, Occasion occasion) {
        var meeting = meetings.of(key);
        var used = new HashSet<String>();
        rows.endAll(key);
        attendees.of(key).stream()
                .filter(attendee -> attendee.answer() != Answer.DECLINED)
                .map(attendee -> whom(meeting, attendee, occasion, used))
                .forEach(whom -> rows.insert(key, outreach.prepare(whom), clock.instant()));
    }

    private static NewOutreach whom(Meeting meeting, Attendee attendee, Occasion occasion, Set<String> used) {
        var channels = attendee.channels();
        var phone = unused(channels.phone(), used);
        return new NewOutreach(
                meeting.businessKey(),
                occasion,
                attendee.name(),
                attendee.email(),
                attendee.language(),
                ZoneId.of(attendee.zone()),
                unused(channels.slackChannel(), used),
                channels.linkedinUrl(),
                phone,
                phone == null
                        ? PhoneKind.NONE
                        : PhoneKind.valueOf(channels.phoneKind().name()),
                meeting.subject(),
                meeting.startsAt(),
                meeting.link(),
                meeting.host());
    }

    private static @Nullable String unused(@Nullable String way, Set<String> used) {
        return way != null && used.add(way) ? way : null;
    }

    /** What was prepared last. */
    List<String> running(String key) {
        return rows.running(key);
    }

    /** Somebody of the customer has answered: nobody of them is looked for any more. */
    void answered(String key) {
        rows.running(key).forEach(outreach::answered);
        rows.endAll(key);
    }

    List<Attempt> tried(String key) {
        return outreach.tried(rows.all(key));
    }
}
