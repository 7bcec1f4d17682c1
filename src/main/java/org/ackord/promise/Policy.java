package org.ackord.promise;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Duration;
import org.ackord.time.PromiseClock;
import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code sla-policy} says.
 *
 * @param name of the row
 * @param target ISO-8601 duration on the clock
 * @param warnShare of the target, after which whoever has to keep it is warned (C8); null for no warning
 */
@Embeddable
record Policy(
        @Column(name = "policy") String name,

        @Column(name = "promise_clock") @Enumerated(EnumType.STRING)
        PromiseClock clock,

        String target,
        @Nullable BigDecimal warnShare) {

    Policy withTarget(Duration given) {
        return new Policy(name, clock, given.toString(), warnShare);
    }

    Duration duration() {
        return Duration.parse(target);
    }
}
