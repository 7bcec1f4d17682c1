package org.ackord.time;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Closed days with their reason: as runs of dates, or all the days of one reason when there are too many runs to read. */
record SkippedDays(LocalDate from, LocalDate to, int days, String reason) {

    private static final int READABLE = 60;

    static List<Receipt.Skipped> of(Stream<LocalDate> dates, DayPlan plan) {
        var runs = new ArrayDeque<SkippedDays>();
        dates.map(date ->
                        new SkippedDays(date, date, 1, plan.closedBecause(date).orElseThrow()))
                .forEach(day -> runs.add(
                        !runs.isEmpty() && runs.getLast().leadsTo(day)
                                ? runs.removeLast().and(day)
                                : day));
        var rows = runs.size() > READABLE ? byReason(runs.stream()) : runs.stream();
        return rows.map(SkippedDays::row).toList();
    }

    private static Stream<SkippedDays> byReason(Stream<SkippedDays> runs) {
        return runs.collect(groupingBy(SkippedDays::reason, LinkedHashMap::new, toList())).values().stream()
                .map(same -> same.stream().reduce(SkippedDays::and).orElseThrow());
    }

    private boolean leadsTo(SkippedDays day) {
        return to.plusDays(1).equals(day.from) && reason.equals(day.reason);
    }

    private SkippedDays and(SkippedDays later) {
        return new SkippedDays(from, later.to, days + later.days, reason);
    }

    private Receipt.Skipped row() {
        return new Receipt.Skipped(from.toString(), to.toString(), days, reason);
    }
}
