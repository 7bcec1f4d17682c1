package org.ackord.goals;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ackord.Http;
import org.springframework.context.ConfigurableApplicationContext;

/** New cases by {@code POST /api/cases}, from clients that send one after the other. */
final class RestIntake implements Goal {

    private static final int CLIENTS = 4;
    private static final double PER_SECOND = 100;

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public List<Row> measure(BenchServer server) throws Exception {
        try (var sink = new SmtpSink();
                var ackord = server.ackord(
                        "rest",
                        "--spring.mail.port=" + sink.port(),
                        "--ackord.outgoing.automatic-per-minute=1000000")) {
            OfficeHours.begin(ackord);
            var load = load(ackord);
            load.warmUp();
            double rate = load.perSecond();
            return List.of(Row.of(
                    "intake by REST, %d clients".formatted(CLIENTS),
                    Row.text("%.0f cases/s", rate),
                    "Request Tracker 5: 4–9 (not in this run)",
                    "≥ 100 cases/s",
                    rate >= PER_SECOND));
        }
    }

    private static Load load(ConfigurableApplicationContext ackord) {
        int port = Integer.parseInt(String.valueOf(ackord.getEnvironment().getProperty("local.server.port")));
        var user = Http.user(port, "crm");
        var number = new AtomicInteger();
        return new Load(CLIENTS, () -> {
            var answer = user.post("/api/cases", request(number.incrementAndGet()));
            if (answer.statusCode() != 201) throw new IllegalStateException(answer.body());
        });
    }

    private static String request(int number) {
        return """
            {"externalId": "%s", "from": {"email": "person%d@northwind.example", "name": "Person %d"},
             "subject": "Copy %d failed", "product": "backup", "severity": "S3",
             "text": "Since this morning the nightly copy of our store ends with an error and nobody knows why."}"""
                .formatted(UUID.randomUUID(), number, number, number);
    }
}
