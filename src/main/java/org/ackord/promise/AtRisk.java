package org.ackord.promise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise that will be missed soon. Whoever is named was recorded as told, level 0 of the ladder (R19, C8). */
public record AtRisk(
        String promiseId,
        String caseKey,
        Kind kind,
        Party party,
        @Nullable String about,
        Instant dueAt,
        List<String> recipients,
        String channel) {}
