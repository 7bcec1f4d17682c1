package org.ackord.shift;

import java.time.Instant;

/**
 * A task that its holder left behind.
 *
 * @param offSince since when they are away: the task is handed over once for each time
 */
record Handover(String id, String taskId, String caseKey, String userId, Instant offSince, State state) {

    enum State {
        /** A colleague is asked, or will be. */
        OPEN,
        ACCEPTED,
        /** Nobody took it: the team has it. */
        RETURNED,
        /** It is not needed any more: the task is done, its holder is back, or somebody else has it. */
        SETTLED
    }
}
