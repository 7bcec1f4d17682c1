package org.ackord.goals;

import java.util.List;
import org.ackord.insight.OpenTaskBench;

/** A task in Chromium, from the click to its conversation and composer, with the data of {@link Lists}. */
final class TaskOpens implements Goal {

    private static final String GOAL = "p95 ≤ 500 ms";
    private static final double LIMIT = 500;

    @Override
    public String name() {
        return "browser";
    }

    @Override
    public List<Row> measure(BenchServer server) {
        if (!KeptData.isThere()) return KeptData.missing("a task opens in the browser", GOAL);
        return OpenTaskBench.ofKeptData(KeptData.server()).stream()
                .map(figure -> Row.of(
                        figure.what() + " in the browser",
                        Row.text("p50 %.0f ms, p95 %.0f ms", figure.p50(), figure.p95()),
                        Row.NOTHING,
                        GOAL,
                        figure.p95() <= LIMIT))
                .toList();
    }
}
