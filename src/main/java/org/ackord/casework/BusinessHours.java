package org.ackord.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ackord.promise.Party;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.PromiseClock;
import org.ackord.time.SupportCalendar;
import org.springframework.stereotype.Component;

/** The support calendar, as far as the journey of a case has to know it (R2). */
@Component
class BusinessHours {

    private final SupportCalendar support;
    private final Clock clock;

    BusinessHours(SupportCalendar support, Clock clock) {
        this.support = support;
        this.clock = clock;
    }

    boolean areOpen(Instant at) {
        return calendar().isOpen(at);
    }

    /** C1: closing time is the last instant of a day on which something can be due. */
    boolean isOpenUntil(Instant at) {
        return calendar().isOpen(at.minusSeconds(1));
    }

    /** The consultant in business hours, the engineer on duty outside (R3, R5). */
    Party firstResponder(Instant at) {
        return areOpen(at) ? Party.SC : Party.DUTY;
    }

    /** The weekday in the calendar's zone, in the words of the decision tables: {@code MONDAY} and so on. */
    String weekday(Instant at) {
        return local(at).getDayOfWeek().name();
    }

    /** The instant this many business days from now, whole opening days counted. */
    Instant inBusinessDays(int days) {
        return calendar().dueAt(PromiseClock.BUSINESS_DAYS, clock.instant(), Duration.ofDays(days), List.of());
    }

    ZoneId zone() {
        return calendar().zone();
    }

    /** The same instant by the clocks on the walls of the support team. */
    ZonedDateTime local(Instant at) {
        return at.atZone(calendar().zone());
    }

    /** What a template gets, with each instant by those clocks. */
    Map<String, Object> inWords(Map<String, ?> words) {
        var local = new HashMap<String, Object>(words);
        local.replaceAll((name, word) -> word instanceof Instant instant ? local(instant) : word);
        return local;
    }

    private BusinessCalendar calendar() {
        return support.get();
    }
}
