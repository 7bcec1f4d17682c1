package org.ackord.promise;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ackord.engine.Timers;
import org.ackord.transaction.OncePerTransaction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Lets the timers of a case read their instants again, once for each transaction however much it changed, and before its
 * commit: by then the engine has written the timers that the same transaction began, and removed those that it ended.
 */
@Component
class TimerMoves {

    private final Timers timers;

    TimerMoves(Timers timers) {
        this.timers = timers;
    }

    void of(String caseKey) {
        OncePerTransaction.findOrBegin(Reread.class, () -> new Reread(timers, new LinkedHashSet<>()))
                .caseKeys
                .add(caseKey);
    }

    /** What has changed so far concerns no timer: the case has none. */
    void noneYet(String caseKey) {
        OncePerTransaction.find(Reread.class).ifPresent(reread -> reread.caseKeys.remove(caseKey));
    }

    private record Reread(Timers timers, Set<String> caseKeys) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            caseKeys.forEach(timers::reread);
        }
    }
}
