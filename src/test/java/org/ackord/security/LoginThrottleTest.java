package org.ackord.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(new Clock() {
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
    });

    @Test
    void tenWrongPasswordsRefuseThatNameFromThatAddressAlone() {
        fail(10, "10.0.0.1", "admin");

        assertThat(throttle.refuses("10.0.0.1", "admin")).isTrue();
        assertThat(throttle.refuses("10.0.0.1", "sam.sc")).isFalse();
        assertThat(throttle.refuses("10.0.0.2", "admin")).isFalse();
    }

    @Test
    void tenMinutesLaterTheNameMayTryAgain() {
        fail(10, "10.0.0.1", "admin");
        now = now.plus(Duration.ofMinutes(11));

        assertThat(throttle.refuses("10.0.0.1", "admin")).isFalse();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        fail(9, "10.0.0.1", "admin");
        throttle.succeeded("10.0.0.1", "admin");
        fail(9, "10.0.0.1", "admin");

        assertThat(throttle.refuses("10.0.0.1", "admin")).isFalse();
    }

    @Test
    void anAddressThatTriesManyNamesIsRefused() {
        for (int i = 0; i < 100; i++) throttle.failed("10.0.0.1", "name" + i);

        assertThat(throttle.refuses("10.0.0.1", "another")).isTrue();
    }

    private void fail(int times, String address, String name) {
        for (int i = 0; i < times; i++) throttle.failed(address, name);
    }
}
