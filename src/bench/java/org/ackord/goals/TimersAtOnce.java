package org.ackord.goals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;

/** Seconds from the instant at which very many timers are due to the commit of the last, with and without many that are not due. */
final class TimersAtOnce implements Goal {

    private static final int DUE = Integer.getInteger("ackord.bench.due", 10_000);
    private static final int OTHERS = Integer.getInteger("ackord.bench.others", 100_000);
    private static final double LIMIT = 8;
    private static final double GROWTH = 1.2;

    private record Measured(double alone, double amongOthers) {

        double growth() {
            return amongOthers / alone;
        }

        @Override
        public String toString() {
            return Row.text("%.1f s (without the others %.1f s)", amongOthers, alone);
        }
    }

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public List<Row> measure(BenchServer server) throws Exception {
        Measured ours;
        try (var ackord = server.ackord("timers")) {
            ours = of(ackord.getBean(ProcessEngine.class), server.existing("timers"));
        }
        try (var bare = new BareEngine(server, "bare_timers")) {
            var theirs = of(bare.engine, server.existing("bare_timers"));
            return List.of(Row.of(
                    "%,d timers at once, %,d others open, one node".formatted(DUE, OTHERS),
                    ours.toString(),
                    "Camunda default " + theirs,
                    "≤ 8 s, no growth",
                    ours.amongOthers() <= LIMIT && ours.growth() <= GROWTH));
        }
    }

    private static Measured of(ProcessEngine engine, String url) throws InterruptedException {
        var commits = Commits.of(engine, TimerModel.TIMER);
        var clones = new Clones(url);
        var template = new TimerModel(engine).start(Instant.now().plus(Duration.ofDays(30)));
        seconds(commits, clones, template, "warm");
        double alone = seconds(commits, clones, template, "alone");
        clones.make(template, "other", OTHERS);
        return new Measured(alone, seconds(commits, clones, template, "among"));
    }

    private static double seconds(Commits commits, Clones clones, String template, String name)
            throws InterruptedException {
        clones.make(template, name, DUE);
        var before = commits.count();
        var dueAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(5);
        clones.due(name, dueAt);
        Load.await(() -> commits.count() - before >= DUE);
        return (Collections.max(commits.instants().values()) - dueAt.toEpochMilli()) / 1e3;
    }
}
