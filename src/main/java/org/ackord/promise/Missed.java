package org.ackord.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise that was missed and that nobody has been told about yet: the ladder begins at level 1 (R14, R19). */
public record Missed(
        String promiseId,
        String caseKey,
        Kind kind,
        Party party,
        @Nullable String about,
        Instant dueAt,
        Instant missedAt) {}
