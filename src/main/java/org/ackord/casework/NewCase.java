package org.ackord.casework;

import java.time.Instant;
import org.ackord.correspondence.CustomerMessage;
import org.jspecify.annotations.Nullable;

/**
 * A case about to be opened, checked already.
 *
 * @param message what the customer wrote; the clocks start when it was received
 * @param channel how it came: {@code mail}, {@code web}, {@code phone} or {@code chat} (R16)
 * @param follows the closed case that the customer comes back to
 */
public record NewCase(
        @Nullable String externalId,
        @Nullable String externalHash,
        CustomerMessage message,
        @Nullable String product,
        @Nullable String severity,
        String channel,
        @Nullable String follows) {

    String subject() {
        return message.subject();
    }

    Instant receivedAt() {
        return message.receivedAt();
    }
}
