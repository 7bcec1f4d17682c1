package org.ackord.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody answered what the documentation should have answered (R40). Published in the transaction of the answer.
 *
 * @param product that the case was about then
 * @param by user id of whoever answered
 */
public record DocumentationGapNoted(
        String caseKey, @Nullable String product, String text, String by, Instant at) {}
