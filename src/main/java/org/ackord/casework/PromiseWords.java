package org.ackord.casework;

import java.util.Locale;
import java.util.Map;
import org.ackord.correspondence.Word;
import org.ackord.promise.PromiseLedger;
import org.springframework.stereotype.Component;

/** A promise in the words of our notices. */
@Component
class PromiseWords {

    private final PromiseLedger ledger;
    private final BusinessHours hours;

    PromiseWords(PromiseLedger ledger, BusinessHours hours) {
        this.ledger = ledger;
        this.hours = hours;
    }

    Map<String, Object> of(String caseKey, String promiseId) {
        var promise = ledger.one(caseKey, promiseId);
        return Map.of(
                "promise", word("promise", promise.kind().name()),
                "dueAt", hours.local(promise.dueAt()),
                "clock", word("clock", promise.clock()));
    }

    private static Word word(String what, String name) {
        return new Word(what + '.' + name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
