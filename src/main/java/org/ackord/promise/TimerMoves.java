package org.ackord.promise;

import org.ackord.engine.Timers;
import org.ackord.transaction.BeforeCommit;
import org.springframework.stereotype.Component;

/**
 * Lets the timers of a case read their instants again, once for each transaction however much it changed, and before its
 * commit: by then the engine has written the timers that the same transaction began, and removed those that it ended.
 */
@Component
class TimerMoves {

    private final BeforeCommit reread;

    TimerMoves(Timers timers) {
        this.reread = new BeforeCommit(timers::reread);
    }

    void of(String caseKey) {
        reread.add(caseKey);
    }

    /** What has changed so far concerns no timer: the case has none. */
    void noneYet(String caseKey) {
        reread.remove(caseKey);
    }
}
