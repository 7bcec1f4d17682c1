package org.ackord.insight;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, in milliseconds. */
public record Figure(String what, double p50, double p95) {

    public static Figure of(String what, double... millis) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return new Figure(what, sorted[sorted.length / 2], sorted[(int) Math.ceil(sorted.length * 0.95) - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-58s %9.1f %9.1f", what, p50, p95);
    }
}
