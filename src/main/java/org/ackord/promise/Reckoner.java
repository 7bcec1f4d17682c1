package org.ackord.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.BusinessCalendars;
import org.ackord.time.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out instants on the calendar and the clock of a promise. */
@Component
class Reckoner {

    private final BusinessCalendars calendars;

    Reckoner(BusinessCalendars calendars) {
        this.calendars = calendars;
    }

    /** Sets the due and the warning instant; the answer shows how the former came about. */
    Receipt reckon(PromiseRow row) {
        var policy = row.policy();
        var calendar = calendarOf(row);
        var deadline = calendar.deadline(policy.clock(), row.startedAt(), policy.duration(), row.endedPauses());
        row.reckoned(deadline.dueAt(), warning(row, calendar));
        return deadline.receipt();
    }

    private static @Nullable Instant warning(PromiseRow row, BusinessCalendar calendar) {
        var policy = row.policy();
        if (policy.warnShare() == null) return null;
        double share = policy.warnShare().doubleValue();
        return calendar.warningAt(policy.clock(), row.startedAt(), policy.duration(), share, row.endedPauses());
    }

    /** When this share of the target has passed after an instant. */
    Instant after(PromiseRow row, Instant at, double share) {
        long seconds = Math.max(1, Math.round(row.policy().duration().toSeconds() * share));
        return Seconds.up(calendarOf(row).dueAt(row.policy().clock(), at, Duration.ofSeconds(seconds), List.of()));
    }

    private BusinessCalendar calendarOf(PromiseRow row) {
        return calendars.get(row.making().calendarId());
    }
}
