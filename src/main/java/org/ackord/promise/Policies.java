package org.ackord.promise;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ackord.engine.Decisions;
import org.ackord.time.PromiseClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code sla-policy} what is promised (R17, R18). */
@Component
class Policies {

    static final String UNKNOWN_TIER = "standard";

    private final Decisions decisions;

    Policies(Decisions decisions) {
        this.decisions = decisions;
    }

    Policy choose(Kind kind, Party party, Terms terms) {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("kind", kind.name());
        inputs.put("party", party.key());
        inputs.put("tier", key(terms.tier()));
        inputs.put("nature", key(terms.nature()));
        inputs.put("severity", terms.severity());
        inputs.put("channel", key(terms.channel()));
        return decisions.decide("sla-policy", inputs).stream()
                .findFirst()
                .map(row -> policy(row, kind))
                .orElseThrow(() -> new IllegalStateException("sla-policy has no row for " + inputs));
    }

    private static Policy policy(Map<String, Object> row, Kind kind) {
        var warnShare = row.get("warnShare");
        var target = kind == Kind.ETA
                ? "as given"
                : requireNonNull(row.get("target"), "sla-policy has a row without target");
        return new Policy(
                String.valueOf(row.get("policy")),
                PromiseClock.valueOf(String.valueOf(row.get("clock"))),
                target.toString(),
                warnShare == null ? null : new BigDecimal(warnShare.toString()));
    }

    static @Nullable String key(@Nullable String value) {
        return value == null ? null : value.toLowerCase(Locale.ROOT);
    }
}
