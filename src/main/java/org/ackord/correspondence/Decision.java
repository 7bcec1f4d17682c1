package org.ackord.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the system decided about a mail on its own.
 *
 * @param messageId the message of the case that it is about, if there is one
 * @param what one word or two for what was done, such as {@code joined} or {@code new case}
 * @param reason in words that a colleague understands
 */
public record Decision(String id, String caseKey, @Nullable String messageId, String what, String reason, Instant at) {}
