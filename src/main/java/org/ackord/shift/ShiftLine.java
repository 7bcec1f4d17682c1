package org.ackord.shift;

import java.util.List;

/**
 * A colleague on the page of shifts.
 *
 * @param now whether and until when they work, in words
 */
record ShiftLine(
        String userId,
        String name,
        String groups,
        boolean onShift,
        String now,
        List<Plan> shifts,
        List<Away> absences) {

    /** A weekly shift. */
    record Plan(String id, String words) {}

    /** An absence that goes on or is to come. */
    record Away(String id, String words, boolean begun) {}
}
