package org.ackord.documentation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer had to ask because the documentation does not say it.
 *
 * @param product empty where the case was about none
 * @param notedBy user id of whoever answered
 * @param listKey the list that it is worked on with; null until that is closed
 * @param number its place there; 0 until then
 * @param documented what became of it; null until it is known
 */
record Gap(
        long id,
        String caseKey,
        String product,
        String text,
        String notedBy,
        Instant notedAt,
        @Nullable String listKey,
        int number,
        @Nullable Boolean documented) {

    /** How far it has come. */
    enum State {
        NOTED,
        LISTED,
        DOCUMENTED,
        DECLINED
    }

    State state() {
        if (listKey == null) return State.NOTED;
        if (documented == null) return State.LISTED;
        return documented ? State.DOCUMENTED : State.DECLINED;
    }
}
