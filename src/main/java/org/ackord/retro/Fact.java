package org.ackord.retro;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of the week that a retro looks back at.
 *
 * @param about key of a case or an incident
 * @param promise its kind, {@code party} whose it was
 * @param amount how many; of an escalation its level; of an off-hours ACK 1 when it was in time
 * @param at when it happened; of a missed promise when it was made good
 */
record Fact(
        Kind kind,
        @Nullable String about,
        @Nullable String promise,
        @Nullable String party,
        long amount,
        @Nullable Instant dueAt,
        @Nullable Instant at) {

    enum Kind {
        /** How many promises of a kind were kept. */
        KEPT,

        /** How many were missed. */
        MISSED,

        /** One that was missed. */
        MISS,

        /** Somebody was told of a miss. */
        ESCALATION,

        /** An acknowledgement by whoever was on duty outside business hours (R5). */
        OFF_HOURS_ACK,

        /** One that was declared, with how many cases. */
        INCIDENT
    }
}
