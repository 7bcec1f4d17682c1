package org.ackord.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the customer of a case is told of an update, once.
 *
 * @param rank the lowest is told first
 * @param with the case of the same customer or person that is told for this one; null when it is this one itself
 * @param tellBy until when it has to be
 */
record Notice(
        String caseKey,
        Channel channel,
        int rank,
        @Nullable String with,
        Instant tellBy,
        State state,
        @Nullable Instant toldAt,
        @Nullable String toldBy) {

    enum Channel {
        PERSON,
        MAIL
    }

    /** {@code WITH}: see {@link #with}. {@code OVERTAKEN}: a later update was told instead. {@code OVER}: the case was over. */
    enum State {
        PENDING,
        WITH,
        TOLD,
        OVERTAKEN,
        OVER
    }
}
