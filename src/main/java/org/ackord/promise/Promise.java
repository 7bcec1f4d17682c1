package org.ackord.promise;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise as screens, reports and the REST API show it.
 *
 * @param clock which time counts, to be named beside the deadline
 * @param target ISO-8601 duration on that clock
 * @param dueAt the last instant that is on time; while it is paused, the instant at which it would have been due without this pause
 * @param endedAt when the verdict fell; of a miss the later of the due instant and of the change that made it one (C6)
 * @param fulfilledAt when a missed one was done after all
 * @param replaces the promise that it renews (R8) or goes on with after a reopening (C10)
 * @param owed whether something is still to be done for it, as for a missed one that nobody has made good or replaced
 */
public record Promise(
        String id,
        @JsonIgnore String caseKey,
        Kind kind,
        Party party,
        String clock,
        String target,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant warnAt,
        State state,
        @Nullable Instant endedAt,
        @Nullable Instant fulfilledAt,
        @Nullable String replaces,
        boolean owed,
        List<EscalationView> escalations) {}
