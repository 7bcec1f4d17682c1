package org.ackord.goals;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** Complete cases beside plain processes on bare Camunda; clients call the Java API of both. */
final class CompleteCases implements Goal {

    private static final double FACTOR = 0.6;

    private record Measured(double casesPerSecond, double mailsPerCase) {}

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public List<Row> measure(BenchServer server) throws Exception {
        double bare = bare(server);
        try (var sink = new SmtpSink();
                var ackord = server.ackord(
                        "cases",
                        "--spring.mail.port=" + sink.port(),
                        "--ackord.outgoing.automatic-per-minute=1000000")) {
            var ours = measure(ackord, sink);
            return List.of(Row.of(
                    "complete cases: intake to closed, ledger, %.1f mails each, %d clients, Java API"
                            .formatted(ours.mailsPerCase(), EngineAlone.CLIENTS),
                    Row.text("%.1f cases/s (%.2f ×)", ours.casesPerSecond(), ours.casesPerSecond() / bare),
                    Row.text("plain journey, Camunda default %.1f/s", bare),
                    "≥ 0.6 ×",
                    ours.casesPerSecond() >= FACTOR * bare));
        }
    }

    private static double bare(BenchServer server) throws Exception {
        try (var bare = new BareEngine(server, "bare_cases")) {
            var journey = new BareJourney(bare.engine);
            new Load(EngineAlone.CLIENTS, journey).warmUp(journey::ended);
            return new Load(EngineAlone.CLIENTS, journey).perSecond(journey::ended);
        }
    }

    private static Measured measure(ConfigurableApplicationContext ackord, SmtpSink sink) throws Exception {
        OfficeHours.begin(ackord);
        var journey = new CompleteCase(ackord);
        new Load(EngineAlone.CLIENTS, journey).warmUp(journey::closed);
        var mails = sink.taken();
        var cases = journey.closed();
        double rate = new Load(EngineAlone.CLIENTS, journey).perSecond(journey::closed);
        return new Measured(rate, (double) (sink.taken() - mails) / (journey.closed() - cases));
    }
}
