package org.ackord.goals;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param compared the same measured in the same run with something else
 * @param verdict whether the goal is reached; a dash where the row has no goal of its own
 */
record Row(String what, String measured, String compared, String goal, String verdict) {

    static final String NOTHING = "–";

    static Row of(String what, String measured, String compared, String goal, boolean isReached) {
        return new Row(what, measured, compared, goal, isReached ? "yes" : "**no**");
    }

    static Row withoutGoal(String what, String measured, String compared) {
        return new Row(what, measured, compared, NOTHING, NOTHING);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    String markdown() {
        return "| %s | %s | %s | %s | %s |".formatted(what, measured, compared, goal, verdict);
    }
}
