package org.ackord.action;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ackord.time.PromiseClock;
import org.ackord.time.SupportCalendar;
import org.springframework.stereotype.Component;

/**
 * When somebody is reminded: once before the day, on the day, and from one business day after it on the managers, again and
 * again, so that nothing can be forgotten (R23, R25).
 */
@Component
public class Reminders {

    /**
     * A reminder that is due.
     *
     * @param escalates whether the managers hear of it
     * @param next when the one after it is due, if nothing has happened by then
     */
    public record Reminder(boolean escalates, Instant next) {}

    private static final int DAYS_TO_MANAGER = 1;
    private static final int DAYS_TO_NEXT = 2;

    private final SupportCalendar support;
    private final Clock clock;

    Reminders(SupportCalendar support, Clock clock) {
        this.support = support;
        this.clock = clock;
    }

    public Reminder at(Instant dueAt) {
        var now = now();
        if (now.isBefore(dueAt)) return new Reminder(false, dueAt);
        var escalates = businessDays(dueAt, DAYS_TO_MANAGER);
        return now.isBefore(escalates)
                ? new Reminder(false, escalates)
                : new Reminder(true, businessDays(now, DAYS_TO_NEXT));
    }

    /** A day before, or now where that has passed. */
    public Instant before(Instant dueAt) {
        var dayBefore = dueAt.minus(Duration.ofDays(1));
        return dayBefore.isBefore(now()) ? now() : dayBefore;
    }

    public Instant inBusinessDays(int days) {
        return businessDays(now(), days);
    }

    private Instant businessDays(Instant from, int days) {
        return support.get().dueAt(PromiseClock.BUSINESS_DAYS, from, Duration.ofDays(days), List.of());
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
