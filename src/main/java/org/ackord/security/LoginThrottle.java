package org.ackord.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns away an address that failed too often: ten times with one name, or a hundred times with any, in ten minutes. Kept in
 * memory, of bounded size, per node.
 */
@Component
class LoginThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_NAME = 10;
    private static final int PER_ADDRESS = 100;
    private static final int REMEMBERED = 10_000;
    private static final String ANY_NAME = "";

    private record Key(String address, String name) {}

    private record Failures(int count, Instant since) {}

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean refuses(String address, String name) {
        return count(new Key(address, name)) >= PER_NAME || count(new Key(address, ANY_NAME)) >= PER_ADDRESS;
    }

    synchronized void failed(String address, String name) {
        increase(new Key(address, name));
        increase(new Key(address, ANY_NAME));
    }

    synchronized void succeeded(String address, String name) {
        failures.remove(new Key(address, name));
    }

    private int count(Key key) {
        var found = recent(key);
        return found == null ? 0 : found.count();
    }

    private void increase(Key key) {
        var found = recent(key);
        failures.put(
                key, found == null ? new Failures(1, clock.instant()) : new Failures(found.count() + 1, found.since()));
    }

    private @Nullable Failures recent(Key key) {
        var found = failures.get(key);
        return found == null || found.since().plus(WINDOW).isBefore(clock.instant()) ? null : found;
    }
}
