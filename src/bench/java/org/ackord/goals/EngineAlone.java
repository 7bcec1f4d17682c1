package org.ackord.goals;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;

/** The same plain process on the engine as Ackord sets it up, and on Camunda as it comes. */
final class EngineAlone implements Goal {

    static final int CLIENTS = 6;
    private static final double FACTOR = 1.5;

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public List<Row> measure(BenchServer server) throws Exception {
        try (var bare = new BareEngine(server, "bare_journey");
                var ackord = server.ackord("journey")) {
            var theirs = new BareJourney(bare.engine);
            var ours = new BareJourney(ackord.getBean(ProcessEngine.class));
            new Load(CLIENTS, theirs).warmUp(theirs::ended);
            new Load(CLIENTS, ours).warmUp(ours::ended);
            double bareRate = new Load(CLIENTS, theirs).perSecond(theirs::ended);
            double rate = new Load(CLIENTS, ours).perSecond(ours::ended);
            return List.of(Row.of(
                    "engine part alone: a journey of three tasks, six timers, %d clients, Java API".formatted(CLIENTS),
                    Row.text("%.1f journeys/s (%.2f ×)", rate, rate / bareRate),
                    Row.text("Camunda default %.1f journeys/s", bareRate),
                    "≥ 1.5 ×",
                    rate >= FACTOR * bareRate));
        }
    }
}
