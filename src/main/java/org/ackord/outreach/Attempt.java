package org.ackord.outreach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was tried to reach somebody.
 *
 * @param email of whom
 * @param at when it was done, or begun while it is not done
 * @param by user id, null for what the system did
 * @param result null while it is not done
 * @param note in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attempt(
        Occasion occasion,
        String email,
        Step step,
        Instant at,
        @Nullable String by,
        @Nullable Result result,
        @Nullable String note) {}
