package org.ackord.documentation;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ackord.time.PromiseClock;
import org.ackord.time.SupportCalendar;
import org.springframework.stereotype.Component;

/** The weeks of the support team, from Monday to Sunday by its calendar, and when what is owed about one is due. */
@Component
class Weeks {

    private static final int DAYS_TO_UPDATE = 5;
    private static final int DAYS_TO_REMIND_BEFORE = 1;
    private static final int DAYS_BETWEEN_REMINDERS = 2;

    private final SupportCalendar support;
    private final Clock clock;

    Weeks(SupportCalendar support, Clock clock) {
        this.support = support;
        this.clock = clock;
    }

    /** When the week began that this belongs to. */
    LocalDate monday(Instant at) {
        return at.atZone(support.zone()).toLocalDate().with(previousOrSame(MONDAY));
    }

    Instant end(LocalDate monday) {
        return monday.plusWeeks(1).atStartOfDay(support.zone()).toInstant();
    }

    /** The first business day after the week, at opening. */
    Instant closing(LocalDate monday) {
        return support.get().nextOpening(end(monday));
    }

    Instant dueAt() {
        return inBusinessDays(DAYS_TO_UPDATE);
    }

    Instant firstReminder(Instant dueAt) {
        return support.get().before(PromiseClock.BUSINESS_DAYS, dueAt, Duration.ofDays(DAYS_TO_REMIND_BEFORE));
    }

    boolean isOver(Instant dueAt) {
        return !now().isBefore(dueAt);
    }

    /** When it is due, and from then on again and again. */
    Instant nextReminder(Instant dueAt) {
        return isOver(dueAt) ? inBusinessDays(DAYS_BETWEEN_REMINDERS) : dueAt;
    }

    private Instant inBusinessDays(int days) {
        return support.get().dueAt(PromiseClock.BUSINESS_DAYS, now(), Duration.ofDays(days), List.of());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
