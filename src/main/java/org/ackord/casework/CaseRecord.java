package org.ackord.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as others see it.
 *
 * @param owner the support engineer who has it, null while nobody has taken it; {@code ownerGroup} is the level's group
 * @param consultant the sales consultant of the customer
 * @param follows the closed case that this one goes on from
 * @param externalHash what another system said when it opened the case, to tell a repetition from a contradiction
 */
public record CaseRecord(
        String key,
        Status status,
        @Nullable String nature,
        String tier,
        @Nullable String severity,
        @Nullable String product,
        String channel,
        String customerId,
        String contactId,
        String subject,
        @Nullable String consultant,
        @Nullable String owner,
        @Nullable String ownerGroup,
        Instant receivedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String follows,
        @Nullable String externalId,
        @Nullable String externalHash) {}
