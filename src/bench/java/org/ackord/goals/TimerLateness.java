package org.ackord.goals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;

/** How long after its instant a timer has taken effect where nothing else is to do: until the commit. */
final class TimerLateness implements Goal {

    private static final int TIMERS = 30;
    private static final double MEDIAN = 0.1;
    private static final double WORST = 1;

    /** In seconds. */
    private record Lateness(double median, double worst) {

        @Override
        public String toString() {
            return Row.text("p50 %.3f s, max %.3f s", median, worst);
        }
    }

    @Override
    public String name() {
        return "lateness";
    }

    @Override
    public List<Row> measure(BenchServer server) throws Exception {
        Lateness ours;
        try (var ackord = server.ackord("lateness")) {
            ours = of(ackord.getBean(ProcessEngine.class));
        }
        try (var bare = new BareEngine(server, "bare_lateness")) {
            return List.of(Row.of(
                    "lateness of %d timers, idle".formatted(TIMERS),
                    ours.toString(),
                    "Camunda default " + of(bare.engine),
                    "p50 ≤ 0.1 s, max ≤ 1 s",
                    ours.median() <= MEDIAN && ours.worst() <= WORST));
        }
    }

    /** From one to three seconds lie between two of them, so that no rhythm of the job executor fits. */
    private static Lateness of(ProcessEngine engine) throws InterruptedException {
        var commits = Commits.of(engine, TimerModel.TIMER);
        var model = new TimerModel(engine);
        var dueAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(15);
        var due = new LinkedHashMap<String, Instant>();
        for (int i = 0; i < TIMERS; i++) {
            due.put(model.start(dueAt), dueAt);
            dueAt = dueAt.plusSeconds(1 + i % 3);
        }
        Load.await(() -> commits.count() == TIMERS);
        var late = due.entrySet().stream()
                .mapToDouble(each -> (commits.instants().get(each.getKey()) - each.getValue().toEpochMilli()) / 1e3)
                .sorted()
                .toArray();
        return new Lateness(late[TIMERS / 2], late[TIMERS - 1]);
    }
}
