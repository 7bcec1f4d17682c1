package org.ackord.time;

import static org.ackord.time.PromiseClock.BUSINESS_DAYS;
import static org.ackord.time.PromiseClock.ELAPSED;
import static org.ackord.time.PromiseClock.WORKING_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every start, target, pause and calendar, in years with several changes of the clocks. */
class DeadlineProperties {

    private static final Map<String, BusinessCalendar> CALENDARS = Map.of(
            "newYork", Calendars.supportUs(),
            "roundTheClock", Calendars.allDay("America/New_York"),
            "midnightComesTwice", Calendars.allDay("America/Havana"),
            "halfAnHourOfSummer", Calendars.allDay("Australia/Lord_Howe"),
            "lunch", Calendars.sydneyWithLunch(),
            "nights", Calendars.berlinNights());

    @Property
    void moreTargetIsNeverDueEarlier(
            @ForAll("calendars") String name,
            @ForAll PromiseClock clock,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration target,
            @ForAll("targets") Duration more,
            @ForAll("pauses") List<Pause> pauses) {
        var calendar = CALENDARS.get(name);
        assertThat(calendar.dueAt(clock, start, target.plus(more), pauses))
                .isAfter(calendar.dueAt(clock, start, target, pauses));
    }

    @Property
    void aLaterStartIsNeverDueEarlier(
            @ForAll("calendars") String name,
            @ForAll PromiseClock clock,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration later,
            @ForAll("targets") Duration target,
            @ForAll("pauses") List<Pause> pauses) {
        var calendar = CALENDARS.get(name);
        assertThat(calendar.dueAt(clock, start.plus(later), target, pauses))
                .isAfterOrEqualTo(calendar.dueAt(clock, start, target, pauses));
    }

    @Property
    void targetsAddUp(
            @ForAll("calendars") String name,
            @ForAll PromiseClock clock,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration first,
            @ForAll("targets") Duration second,
            @ForAll("pauses") List<Pause> pauses) {
        var calendar = CALENDARS.get(name);
        var between = calendar.dueAt(clock, start, first, pauses);
        assertThat(calendar.dueAt(clock, between, second, pauses))
                .isEqualTo(calendar.dueAt(clock, start, first.plus(second), pauses));
    }

    @Property
    void workingTimeIsTheInverseOfTheDueInstant(
            @ForAll("calendars") String name, @ForAll("instants") Instant start, @ForAll("targets") Duration target) {
        var calendar = CALENDARS.get(name);
        var due = calendar.dueAt(WORKING_TIME, start, target, List.of());
        assertThat(calendar.workingTime(start, due)).isEqualTo(target);
        assertThat(calendar.workingTime(start, due.minusNanos(1))).isEqualTo(target.minusNanos(1));
    }

    @Property
    void aTargetIsUsedUpWhenItIsDue(
            @ForAll("calendars") String name,
            @ForAll PromiseClock clock,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration target,
            @ForAll("pauses") List<Pause> pauses) {
        var calendar = CALENDARS.get(name);
        var due = calendar.dueAt(clock, start, target, pauses);
        assertThat(calendar.elapsed(clock, start, due, pauses)).isEqualTo(target);
        assertThat(calendar.elapsed(clock, start, due.minusNanos(1), pauses)).isLessThan(target);
    }

    @Property
    void workingTimeAddsUp(
            @ForAll("calendars") String name,
            @ForAll("instants") Instant from,
            @ForAll("targets") Duration first,
            @ForAll("targets") Duration second) {
        var calendar = CALENDARS.get(name);
        var between = from.plus(first);
        var to = between.plus(second);
        assertThat(calendar.workingTime(from, between).plus(calendar.workingTime(between, to)))
                .isEqualTo(calendar.workingTime(from, to))
                .isLessThanOrEqualTo(Duration.between(from, to));
    }

    @Property
    void pausesMoveTheDueInstantByWhatTheyCounted(
            @ForAll("calendars") String name,
            @ForAll PromiseClock clock,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration target,
            @ForAll("pauses") List<Pause> pauses) {
        var calendar = CALENDARS.get(name);
        var without = calendar.dueAt(clock, start, target, List.of());
        var deadline = calendar.deadline(clock, start, target, pauses);
        var counted = deadline.receipt().pauses().stream()
                .map(pause -> Duration.parse(pause.counted()))
                .reduce(Duration.ZERO, Duration::plus);
        var ruler = clock == ELAPSED ? ELAPSED : WORKING_TIME;
        assertThat(calendar.elapsed(ruler, without, deadline.dueAt(), List.of()))
                .isEqualTo(counted);
    }

    @Property
    void theOrderOfPausesAndAPauseTwiceChangeNothing(
            @ForAll("calendars") String name,
            @ForAll PromiseClock clock,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration target,
            @ForAll("pauses") List<Pause> pauses) {
        var calendar = CALENDARS.get(name);
        var shuffled = Stream.concat(pauses.stream(), pauses.stream())
                .sorted((a, b) -> b.from().compareTo(a.from()))
                .toList();
        assertThat(calendar.dueAt(clock, start, target, shuffled))
                .isEqualTo(calendar.dueAt(clock, start, target, pauses));
    }

    @Property
    void countedRowsOfAReceiptAddUpToTheTarget(
            @ForAll("calendars") String name,
            @ForAll PromiseClock clock,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration target,
            @ForAll("pauses") List<Pause> pauses) {
        var calendar = CALENDARS.get(name);
        var deadline = calendar.deadline(clock, start, target, pauses);
        var receipt = deadline.receipt();
        assertThat(deadline.dueAt()).isEqualTo(calendar.dueAt(clock, start, target, pauses));
        assertThat(ReceiptTest.counted(receipt)).isEqualTo(Duration.parse(receipt.openTimeNeeded()));
        assertThat(receipt.counted()).hasSizeLessThanOrEqualTo(60);
        if (clock != BUSINESS_DAYS) assertThat(receipt.openTimeNeeded()).isEqualTo(target.toString());
    }

    @Property
    void lookingBackLeavesExactlyTheLead(
            @ForAll("calendars") String name, @ForAll("instants") Instant eta, @ForAll("targets") Duration lead) {
        var calendar = CALENDARS.get(name);
        var warning = calendar.before(WORKING_TIME, eta, lead);
        assertThat(calendar.workingTime(warning, eta)).isEqualTo(lead);
        assertThat(calendar.isOpen(warning)).isTrue();
    }

    @Property
    void aWarningComesBeforeTheDueInstant(
            @ForAll("calendars") String name,
            @ForAll PromiseClock clock,
            @ForAll("instants") Instant start,
            @ForAll("targets") Duration target,
            @ForAll("pauses") List<Pause> pauses) {
        var calendar = CALENDARS.get(name);
        var due = calendar.dueAt(clock, start, target, pauses);
        assertThat(calendar.warningAt(clock, start, target, 0.8, pauses)).isBefore(due);
        assertThat(calendar.warningAt(clock, start, target, 1, pauses)).isEqualTo(due);
    }

    @Property
    void roundTheClockLosesNoMinute(@ForAll("instants") Instant start, @ForAll("targets") Duration target) {
        for (var name : List.of("roundTheClock", "midnightComesTwice", "halfAnHourOfSummer"))
            for (var clock : PromiseClock.values())
                assertThat(CALENDARS.get(name).dueAt(clock, start, target, List.of()))
                        .isEqualTo(start.plus(target));
    }

    @Property
    void theOrderOfQuestionsChangesNoAnswer(
            @ForAll("calendars") String name, @ForAll("instants") Instant start, @ForAll("targets") Duration target) {
        var grownBackwards =
                switch (name) {
                    case "lunch" -> Calendars.sydneyWithLunch();
                    case "nights" -> Calendars.berlinNights();
                    default -> Calendars.supportUs();
                };
        var other = name.equals("lunch") || name.equals("nights") ? CALENDARS.get(name) : CALENDARS.get("newYork");
        grownBackwards.isOpen(Instant.parse("2032-01-01T00:00:00Z"));
        grownBackwards.isOpen(Instant.parse("2019-01-01T00:00:00Z"));
        assertThat(grownBackwards.dueAt(WORKING_TIME, start, target, List.of()))
                .isEqualTo(other.dueAt(WORKING_TIME, start, target, List.of()));
    }

    @Property(tries = 150)
    void agreesWithAWalkByTheMinute(
            @ForAll("calendars") String name,
            @ForAll("minutes") Instant start,
            @ForAll("shortTargets") Duration target,
            @ForAll("pausesByTheMinute") List<Pause> pauses) {
        var calendar = CALENDARS.get(name);
        assertThat(calendar.dueAt(WORKING_TIME, start, target, pauses))
                .isEqualTo(walk(calendar, start, target.toMinutes(), pauses));
    }

    /** Reads a wall clock every minute and asks the plan of the day whether it is open. */
    private static Instant walk(BusinessCalendar calendar, Instant start, long minutes, List<Pause> pauses) {
        var at = start;
        for (long left = minutes; left > 0; at = at.plusSeconds(60)) {
            var minute = at;
            boolean paused = pauses.stream().anyMatch(pause -> contains(pause, minute));
            if (!paused && isOpenByTheWallClock(calendar, minute)) left--;
        }
        return at;
    }

    private static boolean isOpenByTheWallClock(BusinessCalendar calendar, Instant at) {
        var local = at.atZone(calendar.zone());
        LocalTime time = local.toLocalTime();
        return calendar.plan().on(local.toLocalDate()).stream()
                .anyMatch(hours ->
                        !time.isBefore(hours.open()) && (hours.closesAtMidnight() || time.isBefore(hours.close())));
    }

    private static boolean contains(Pause pause, Instant at) {
        var to = pause.to();
        return !at.isBefore(pause.from()) && to != null && at.isBefore(to);
    }

    @Provide
    Arbitrary<String> calendars() {
        return Arbitraries.of(CALENDARS.keySet().stream().sorted().toList());
    }

    /** Half of them within three days of a change of the clocks somewhere. */
    @Provide
    Arbitrary<Instant> instants() {
        var anywhere = Arbitraries.longs().between(seconds("2025-01-01"), seconds("2029-01-01"));
        var changes = Arbitraries.of("2026-03-08", "2026-11-01", "2026-03-29", "2026-10-25", "2026-04-05", "2026-10-04")
                .flatMap(date -> Arbitraries.longs().between(seconds(date) - 3 * 86_400, seconds(date) + 3 * 86_400));
        return Arbitraries.oneOf(anywhere, changes).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Instant> minutes() {
        return instants().map(at -> Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60));
    }

    /** In steps of three minutes, which every scale of the calendars above takes without a rest. */
    @Provide
    Arbitrary<Duration> targets() {
        return Arbitraries.longs().between(1, 30 * 24 * 20).map(n -> Duration.ofMinutes(3 * n));
    }

    @Provide
    Arbitrary<Duration> shortTargets() {
        return Arbitraries.longs().between(1, 60 * 24 * 4).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return pausesFrom(instants());
    }

    @Provide
    Arbitrary<List<Pause>> pausesByTheMinute() {
        return pausesFrom(minutes());
    }

    private static Arbitrary<List<Pause>> pausesFrom(Arbitrary<Instant> instants) {
        var lengths = Arbitraries.longs().between(0, 60 * 24 * 5).map(Duration::ofMinutes);
        return Combinators.combine(instants, lengths)
                .as((from, length) -> new Pause(from, from.plus(length)))
                .list()
                .ofMaxSize(6);
    }

    private static long seconds(String date) {
        return Instant.parse(date + "T00:00:00Z").getEpochSecond();
    }
}
