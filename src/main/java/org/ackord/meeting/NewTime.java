package org.ackord.meeting;

import java.time.ZoneId;
import org.ackord.engine.TaskInput;
import org.ackord.input.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the time that somebody agreed on with the customer, and moves the meeting to it. */
@Component
class NewTime {

    private final MeetingTimes times;
    private final MeetingBook book;

    NewTime(MeetingTimes times, MeetingBook book) {
        this.times = times;
        this.book = book;
    }

    /** @param proposal of the customer, for where no time is typed */
    void agree(TaskInput in, @Nullable String proposal) {
        var key = MeetingFacts.key(in);
        var faults = new Faults();
        var typedZone = in.take("zone");
        var zone = typedZone == null ? ZoneId.of(book.of(key).meeting().zone()) : times.zone(faults, "zone", typedZone);
        var typed = in.take("start");
        var startsAt = times.start(faults, typed == null ? proposal : typed, zone);
        faults.refuseIfAny();
        book.move(key, startsAt, zone.getId(), in.by());
    }
}
