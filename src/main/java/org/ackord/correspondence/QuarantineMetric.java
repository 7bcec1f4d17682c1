package org.ackord.correspondence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.ackord.correspondence.QuarantinedMail.State;
import org.springframework.stereotype.Component;

/** Counts what waits for a person, whenever somebody reads the metrics. */
@Component
class QuarantineMetric implements MeterBinder {

    private final QuarantineRows rows;

    QuarantineMetric(QuarantineRows rows) {
        this.rows = rows;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ackord.mail.quarantined", rows, waiting -> waiting.count(State.WAITING))
                .description("Mails that wait in quarantine for a person")
                .register(registry);
    }
}
