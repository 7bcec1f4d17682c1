package org.ackord.promise;

import org.jspecify.annotations.Nullable;

/**
 * What the decision table {@code sla-policy} looks at besides kind and party (R17, R18). What is not known yet is null; a tier
 * without rows of its own is treated as {@code standard}.
 */
public record Terms(
        String tier,
        @Nullable String nature,
        @Nullable String severity,
        @Nullable String channel) {}
