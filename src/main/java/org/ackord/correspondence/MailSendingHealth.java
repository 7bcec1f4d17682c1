package org.ackord.correspondence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Whether mails leave, as {@code mailSending} in the health and {@code ackord.mail.sending.paused} in the metrics. */
@Component("mailSendingHealthIndicator")
class MailSendingHealth extends AbstractHealthIndicator {

    /** Not DOWN: no load balancer shall take the application out of service for it. */
    static final Status PAUSED = new Status("MAIL_SENDING_PAUSED");

    private final MailPause pause;

    MailSendingHealth(MailPause pause, MeterRegistry meters) {
        this.pause = pause;
        Gauge.builder("ackord.mail.sending.paused", pause, each -> each.isOn() ? 1 : 0)
                .description("1 while the mail server refuses our login")
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(pause.isOn() ? PAUSED : Status.UP);
    }
}
