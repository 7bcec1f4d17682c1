package org.ackord.outreach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was tried to reach somebody.
 *
 * @param at when it was done, or begun while it is not done
 * @param by user id, null for what the system did
 * @param result null while it is not done
 * @param note in words
 */
public record Attempt(
        Occasion occasion,
        Step step,
        Instant at,
        @Nullable String by,
        @Nullable Result result,
        @Nullable String note) {}
