package org.ackord.time;

import java.util.List;

/**
 * How a deadline came about, for the customer, the auditor and the tests. All values are ISO-8601 texts, so that a stored
 * receipt reads the same for ever: {@code start} and {@code dueAt} in UTC, everything named local in the calendar's zone.
 *
 * @param holidays the region whose holidays were observed, or that there were none, or that they came with the question
 * @param openTimeNeeded what the target comes to on this clock; the counted rows add up to exactly this
 * @param counted what counted: a row for each interval, or a week, month or year when there would be too many to read
 * @param skipped days on which nothing counted because the calendar was closed
 */
public record Receipt(
        String calendar,
        int version,
        String zone,
        String holidays,
        PromiseClock clock,
        String start,
        String startLocal,
        String target,
        String openTimeNeeded,
        List<Counted> counted,
        List<Skipped> skipped,
        List<Paused> pauses,
        String dueAt,
        String dueAtLocal) {

    /** Time that counted in a local day, week ({@code 2026-W23}), month or year, between its first and last instant, local. */
    public record Counted(String period, String from, String to, String counted) {}

    /** A run of local dates on which the calendar is closed, or all the days of one reason when there are too many runs. */
    public record Skipped(String from, String to, int days, String reason) {}

    /** A pause after the start, local, and how far it moved the due instant on this clock: nothing when it came after it. */
    public record Paused(String from, String to, String counted) {}
}
