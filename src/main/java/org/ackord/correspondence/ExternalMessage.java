package org.ackord.correspondence;

import org.jspecify.annotations.Nullable;

/** A message that another system sent before under the same id; {@code hash} tells whether it said the same. */
public record ExternalMessage(
        String id, String caseKey, @Nullable String hash) {}
