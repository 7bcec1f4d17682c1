package org.ackord.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Counts what somebody did against a limit. Kept in memory, per node and of bounded size; who comes often is forgotten last,
 * so that a flood of addresses does not wash out those that attack.
 */
@Component
class Buckets {

    private static final int REMEMBERED = 100_000;
    private static final Duration LONGER_THAN_EVERY_PERIOD = Duration.ofHours(1);

    private record Key(String limit, String who) {}

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(LONGER_THAN_EVERY_PERIOD)
            .build();
    private final TimeMeter time;

    Buckets(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** @return how long to wait, if it was once too often */
    Optional<Duration> take(Limit limit, String who) {
        var probe = bucket(limit, who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** As {@link #take}, but counts nothing. */
    Optional<Duration> waitFor(Limit limit, String who) {
        var probe = bucket(limit, who).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    void giveBack(Limit limit, String who) {
        bucket(limit, who).addTokens(1);
    }

    void forget(Limit limit, Predicate<String> who) {
        buckets.asMap().keySet().removeIf(key -> key.limit().equals(limit.name()) && who.test(key.who()));
    }

    private Bucket bucket(Limit limit, String who) {
        return buckets.get(
                new Key(limit.name(), who),
                key -> Bucket.builder()
                        .addLimit(full -> full.capacity(limit.times()).refillIntervally(limit.times(), limit.period()))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
