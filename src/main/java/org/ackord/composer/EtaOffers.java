package org.ackord.composer;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ackord.composer.ComposerView.Dates;
import org.ackord.composer.EtaOffer.Kind;
import org.ackord.time.BusinessCalendar;
import org.ackord.time.PromiseClock;
import org.ackord.time.SupportCalendar;
import org.springframework.stereotype.Component;

/** Dates for the next news that lie in business hours: some opening hours from now, and the middle or end of business days. */
@Component
class EtaOffers {

    private static final List<Integer> HOURS = List.of(1, 4);
    private static final List<Integer> BUSINESS_DAYS = List.of(2, 5);
    private static final Duration SOONEST = Duration.ofMinutes(30);
    private static final int QUARTER = 15;
    private static final int FAR_ENOUGH = 60;

    private final SupportCalendar support;

    EtaOffers(SupportCalendar support) {
        this.support = support;
    }

    Dates now() {
        var now = support.now();
        return new Dates(now.toInstant(), now.getZone().getId(), from(support.get(), now.toInstant()));
    }

    /** The soonest first, each instant once. */
    static List<EtaOffer> from(BusinessCalendar calendar, Instant now) {
        var offers = new TreeSet<>(Comparator.comparing(EtaOffer::at));
        HOURS.forEach(count -> offers.add(new EtaOffer(Kind.HOURS, count, hours(calendar, now, count))));
        var days = businessDays(calendar, now);
        if (days.get(0).equals(today(calendar, now))) offers.add(end(calendar, days.get(0), 0));
        else days.add(0, today(calendar, now));
        offers.add(new EtaOffer(Kind.MIDDLE_OF_DAY, 1, middle(calendar, days.get(1))));
        offers.add(end(calendar, days.get(1), 1));
        BUSINESS_DAYS.forEach(count -> offers.add(end(calendar, days.get(count), count)));
        offers.removeIf(offer -> offer.at().isBefore(now.plus(SOONEST)));
        return List.copyOf(offers);
    }

    /** On the quarter of an hour, where that is still open. */
    private static Instant hours(BusinessCalendar calendar, Instant now, int count) {
        var due = calendar.dueAt(PromiseClock.WORKING_TIME, now, Duration.ofHours(count), List.of());
        var minute = due.truncatedTo(MINUTES);
        long beyond = minute.atZone(calendar.zone()).getMinute() % QUARTER;
        var round = beyond == 0 && minute.equals(due) ? due : minute.plus(QUARTER - beyond, MINUTES);
        return calendar.isOpen(round) ? round : due;
    }

    private static LocalDate today(BusinessCalendar calendar, Instant now) {
        return LocalDate.ofInstant(now, calendar.zone());
    }

    private static EtaOffer end(BusinessCalendar calendar, LocalDate day, int count) {
        return new EtaOffer(Kind.END_OF_DAY, count, partOfDay(calendar, day, 1));
    }

    private static Instant middle(BusinessCalendar calendar, LocalDate day) {
        return partOfDay(calendar, day, 2);
    }

    private static Instant partOfDay(BusinessCalendar calendar, LocalDate day, int share) {
        var open = openTime(calendar, day).dividedBy(share);
        return calendar.dueAt(PromiseClock.WORKING_TIME, midnight(calendar, day), open, List.of());
    }

    /** Days with open time, from today on, which counts while some of it is left. */
    private static List<LocalDate> businessDays(BusinessCalendar calendar, Instant now) {
        var today = today(calendar, now);
        var isTodayLeft = !calendar.workingTime(now, midnight(calendar, today.plusDays(1)))
                .isZero();
        var later = IntStream.rangeClosed(1, FAR_ENOUGH)
                .mapToObj(today::plusDays)
                .filter(day -> !openTime(calendar, day).isZero());
        var days = isTodayLeft ? Stream.concat(Stream.of(today), later) : later;
        return days.limit(7).collect(toCollection(ArrayList::new));
    }

    private static Duration openTime(BusinessCalendar calendar, LocalDate day) {
        return calendar.workingTime(midnight(calendar, day), midnight(calendar, day.plus(1, DAYS)));
    }

    private static Instant midnight(BusinessCalendar calendar, LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }
}
