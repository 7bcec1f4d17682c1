package org.ackord.goals;

import java.util.ArrayList;
import java.util.List;
import org.ackord.insight.DeskBench;
import org.ackord.insight.Figure;

/** Lists, search and dashboard with 10,000 open and 100,000 closed cases, over HTTP; beside them the engine's own task list. */
final class Lists implements Goal {

    private static final String WHAT = "lists at 10,000 open and 100,000 closed cases";
    private static final String GOAL = "p95 ≤ 20 ms";
    private static final double LIMIT = 20;

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public List<Row> measure(BenchServer server) throws Exception {
        if (!KeptData.isThere()) return KeptData.missing(WHAT, GOAL);
        var figures = DeskBench.ofKeptData(KeptData.server());
        var rows = new ArrayList<Row>();
        var engine = Row.text("engine's own query, authorised: %s", times(EngineTaskList.of(KeptData.server())));
        for (var figure : figures) rows.add(row(figure, figure.what().startsWith("Tasklist") ? engine : Row.NOTHING));
        return rows;
    }

    private static Row row(Figure figure, String compared) {
        return Row.of(figure.what(), times(figure), compared, GOAL, figure.p95() <= LIMIT);
    }

    private static String times(Figure figure) {
        return Row.text("p50 %.0f ms, p95 %.0f ms", figure.p50(), figure.p95());
    }
}
