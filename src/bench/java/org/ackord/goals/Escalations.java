package org.ackord.goals;

import java.time.Duration;
import java.util.List;
import org.ackord.engine.TimeTravel;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a real escalation costs: warning, miss, ladder, and the mails about it, for many cases that nobody has touched. */
final class Escalations implements Goal {

    private static final int CASES = Integer.getInteger("ackord.bench.escalations", 1_000);

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    public List<Row> measure(BenchServer server) throws Exception {
        try (var sink = new SmtpSink();
                var ackord = server.ackord("escalations", "--spring.mail.port=" + sink.port())) {
            OfficeHours.begin(ackord);
            var journey = new CompleteCase(ackord);
            for (int i = 0; i < CASES; i++) journey.open();
            double seconds = seconds(ackord);
            long mails = sink.taken();
            return List.of(Row.withoutGoal(
                    "%,d cases miss their first promise at once: warning, miss, ladder, mails".formatted(CASES),
                    Row.text("%.1f s, %.0f cases/s, %,d mails", seconds, CASES / seconds, mails),
                    Row.NOTHING));
        }
    }

    private static double seconds(ConfigurableApplicationContext ackord) throws InterruptedException {
        var clock = ackord.getBean(TimeTravel.class);
        clock.awaitDueJobs();
        clock.advanceTo(clock.now().plus(Duration.ofHours(2)));
        var begin = System.nanoTime();
        var jdbc = ackord.getBean(JdbcClient.class);
        Load.await(() -> missed(jdbc) >= CASES && clock.awaitDueJobs());
        return Load.seconds(begin);
    }

    private static long missed(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from promise where kind = 'ACK' and state = 'MISSED'")
                .query(Long.class)
                .single();
    }
}
