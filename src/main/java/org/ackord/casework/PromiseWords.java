package org.ackord.casework;

import java.util.Map;
import org.ackord.promise.Promise;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** A promise in the words of our notices. */
@Component
class PromiseWords {

    private static final Map<String, String> CLOCKS =
            Map.of("WORKING_TIME", "working time", "BUSINESS_DAYS", "business days", "ELAPSED", "every hour counts");

    private final PromiseLedger ledger;
    private final BusinessHours hours;

    PromiseWords(PromiseLedger ledger, BusinessHours hours) {
        this.ledger = ledger;
        this.hours = hours;
    }

    Map<String, Object> of(String caseKey, String promiseId) {
        return ledger.of(caseKey).stream()
                .filter(promise -> promise.id().equals(promiseId))
                .findFirst()
                .map(this::words)
                .orElseThrow();
    }

    private Map<String, Object> words(Promise promise) {
        return Map.of(
                "promise", name(promise),
                "dueAt", hours.local(promise.dueAt()),
                "clock", CLOCKS.getOrDefault(promise.clock(), promise.clock()));
    }

    private static String name(Promise promise) {
        return switch (promise.kind()) {
            case ACK -> "The acknowledgement";
            case ACTIONABLE -> "The actionable response";
            case RESOLUTION -> "The resolution";
            case ETA -> "The ETA";
        };
    }
}
