package org.ackord.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OwnMailAlarmTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Hands clock = new Hands();
    private final OwnMailAlarm alarm = new OwnMailAlarm(metrics, clock);

    @Test
    void fiveInAnHourAreNoAlarmAndTheSixthIs(CapturedOutput output) {
        for (int i = 1; i <= 5; i++)
            assertThat(alarm.count(from("a@x.example"))).isEqualTo(i);
        alarm.count(from("b@x.example"));
        assertThat(output).doesNotContain("Mail loop");

        alarm.count(from("a@x.example"));

        assertThat(output).contains("Mail loop: 6 mails").contains("raw-1").doesNotContain("x.example");
        assertThat(metrics.get("ackord.mail.returned").counter().count()).isEqualTo(7);
    }

    @Test
    void whatCameLongAgoDoesNotCount() {
        for (int i = 0; i < 5; i++) alarm.count(from("a@x.example"));
        clock.now = clock.now.plus(Duration.ofMinutes(61));

        assertThat(alarm.count(from("a@x.example"))).isEqualTo(1);
    }

    private static InboundMail from(String sender) {
        return new InboundMail(
                "raw-1",
                Instant.EPOCH,
                new MailHeaders(Address.of("from", sender, null), List.of(), "x", null, null, List.of()),
                new MailContent("x", null),
                new Judgement(MailNature.OWN_MAIL, "test"));
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-06-01T13:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
