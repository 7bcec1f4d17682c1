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
    private final LimitSettings limits = new LimitSettings(10, 100, 1000, 60, 10, 30, 20, 600, 60);
    private final LoginThrottle throttle = new LoginThrottle(
            new Buckets(new Clock() {
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
            }),
            limits);

    @Test
    void tenWrongPasswordsRefuseThatNameFromThatAddressAlone() {
        guess(10, "10.0.0.1", "admin");

        assertThat(refuses("10.0.0.1", "admin")).isTrue();
        assertThat(refuses("10.0.0.1", "Admin")).isTrue();
        assertThat(refuses("10.0.0.1", "admin  ")).isTrue();
        assertThat(refuses("10.0.0.1", "sam.sc")).isFalse();
        assertThat(refuses("10.0.0.2", "admin")).isFalse();
    }

    @Test
    void saysHowLongToWait() {
        guess(10, "10.0.0.1", "admin");
        now = now.plus(Duration.ofMinutes(4));

        assertThat(throttle.refuse("10.0.0.1", "admin")).hasValue(Duration.ofMinutes(6));
    }

    @Test
    void tenMinutesLaterTheNameMayTryAgain() {
        guess(10, "10.0.0.1", "admin");
        now = now.plus(Duration.ofMinutes(11));

        assertThat(refuses("10.0.0.1", "admin")).isFalse();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        guess(10, "10.0.0.1", "admin");
        throttle.succeeded("10.0.0.1", "admin");
        guess(10, "10.0.0.1", "admin");

        assertThat(refuses("10.0.0.1", "admin")).isTrue();
    }

    @Test
    void anAddressThatTriesManyNamesIsRefused() {
        for (int i = 0; i < 100; i++) guess(1, "10.0.0.1", "name" + i);

        assertThat(refuses("10.0.0.1", "another")).isTrue();
        assertThat(refuses("10.0.0.2", "another")).isFalse();
    }

    @Test
    void rightPasswordsOfManyAreNoAttack() {
        for (int i = 0; i < 1000; i++) {
            assertThat(refuses("10.0.0.1", "name" + i)).isFalse();
            throttle.succeeded("10.0.0.1", "name" + i);
        }
    }

    @Test
    void allAddressesOfOneNetworkCountAsOne() {
        for (int i = 0; i < 10; i++) guess(1, "2001:db8:0:1::" + i, "admin");

        assertThat(refuses("2001:db8:0:1:ffff::1", "admin")).isTrue();
        assertThat(refuses("2001:db8:0:2::1", "admin")).isFalse();
        assertThat(Addresses.counted("::ffff:10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(Addresses.counted("not:an:address")).isEqualTo("not:an:address");
    }

    @Test
    void checksOfOneAddressDoNotKeepOthersWaiting() {
        var few = new LoginThrottle(
                new Buckets(Clock.fixed(now, ZoneOffset.UTC)), new LimitSettings(10, 100, 5, 60, 10, 30, 20, 600, 60));
        for (int i = 0; i < 5; i++)
            assertThat(few.refuse("10.0.0.1", "name" + i)).isEmpty();

        assertThat(few.refuse("10.0.0.1", "another")).hasValue(Duration.ofSeconds(1));
        assertThat(few.refuse("10.0.0.2", "another")).isEmpty();
    }

    @Test
    void anUnlockedNameMayTryAgainFromEverywhere() {
        guess(10, "10.0.0.1", "admin");
        guess(10, "10.0.0.1", "other.admin");
        guess(10, "10.0.0.2", "admin");

        throttle.unlock("admin");

        assertThat(refuses("10.0.0.1", "admin")).isFalse();
        assertThat(refuses("10.0.0.2", "admin")).isFalse();
        assertThat(refuses("10.0.0.1", "other.admin")).isTrue();
    }

    private void guess(int times, String address, String name) {
        for (int i = 0; i < times; i++) assertThat(refuses(address, name)).isFalse();
    }

    private boolean refuses(String address, String name) {
        return throttle.refuse(address, name).isPresent();
    }
}
