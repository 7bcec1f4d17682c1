package org.ackord.promise;

import java.util.Set;

/** How a promise stands. The last four are final: a verdict is never made better afterwards. */
public enum State {
    RUNNING,

    /** The customer has the ball (C4, R15). */
    PAUSED,

    /** Done on time; an event at the due instant is on time (C1). */
    KEPT,

    /** An ETA that was replaced by a new one before it was due (R8). */
    RENEWED,

    /** Not done on time, also when it was done after all. */
    MISSED,

    /** Nothing is owed any more. */
    WITHDRAWN;

    static final Set<State> OPEN = Set.of(RUNNING, PAUSED);

    boolean open() {
        return OPEN.contains(this);
    }
}
