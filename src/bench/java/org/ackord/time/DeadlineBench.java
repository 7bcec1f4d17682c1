package org.ackord.time;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How long a deadline takes on support-us: {@code java -cp target/test-classes:… org.ackord.time.DeadlineBench}. */
public final class DeadlineBench {

    private static final int DEADLINES = 10_000;
    private static final int WARM_UPS = 20;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final BusinessCalendar calendar = supportUs();
    private long sink;

    private DeadlineBench() {}

    public static void main(String[] args) {
        var cold = System.nanoTime();
        new DeadlineBench().due(Duration.ofHours(72), List.of()).apply(FIRST);
        print("first deadline of a new calendar", System.nanoTime() - cold);
        new DeadlineBench().run();
    }

    private void run() {
        var pauses = List.of(
                new Pause(FIRST.plus(Duration.ofDays(3)), FIRST.plus(Duration.ofDays(5))),
                new Pause(FIRST.plus(Duration.ofDays(30)), FIRST.plus(Duration.ofDays(35))));
        measure("72 h, business days", due(Duration.ofHours(72), List.of()));
        measure("72 h, business days, 2 pauses", due(Duration.ofHours(72), pauses));
        measure("a year ahead", due(Duration.ofDays(250), List.of()));
        measure("72 h with receipt", start -> deadline(start, Duration.ofHours(72)));
        measure("a year ahead with receipt", start -> deadline(start, Duration.ofDays(250)));
        measure("working time of a year", start -> calendar.workingTime(start, start.plus(Duration.ofDays(365))));
        measure("with holidays of its own, 72 h, receipt", start -> calendar.withHolidays(List.of())
                .deadline(PromiseClock.BUSINESS_DAYS, start, Duration.ofHours(72), List.of()));
        if (sink == 42) throw new IllegalStateException("never");
    }

    private Function<Instant, Object> due(Duration target, List<Pause> pauses) {
        return start -> calendar.dueAt(PromiseClock.BUSINESS_DAYS, start, target, pauses);
    }

    private Deadline deadline(Instant start, Duration target) {
        return calendar.deadline(PromiseClock.BUSINESS_DAYS, start, target, List.of());
    }

    private void measure(String what, Function<Instant, Object> work) {
        for (int i = 0; i < WARM_UPS; i++) all(work, DEADLINES / 10);
        var began = System.nanoTime();
        all(work, DEADLINES);
        print(what, (System.nanoTime() - began) / DEADLINES);
    }

    private void all(Function<Instant, Object> work, int times) {
        for (int i = 0; i < times; i++) sink += work.apply(FIRST.plusSeconds(i * 3_150L)).hashCode();
    }

    private static void print(String what, long nanos) {
        System.out.println(String.format(Locale.ROOT, "%-42s %10.2f µs each", what, nanos / 1e3));
    }

    private static BusinessCalendar supportUs() {
        var hours = List.of(new OpenInterval(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        var week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream().collect(toMap(day -> day, day -> hours));
        return BusinessCalendar.of(
                "support-us", 1, new CalendarDefinition(ZoneId.of("America/New_York"), week, "us", Map.of()));
    }
}
