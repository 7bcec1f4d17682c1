package org.ackord.correspondence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail that waits for a person, or did.
 *
 * @param bytes its size as it is kept
 * @param deliveries how often it came
 * @param givenSender the address that somebody typed when they released it
 * @param handledBy who released, dropped or took it back last
 */
public record QuarantinedMail(
        String id,
        State state,
        @Nullable String reason,
        Instant receivedAt,
        long bytes,
        int deliveries,
        MailGlance header,
        @Nullable String givenSender,
        @Nullable String handledBy,
        @Nullable Instant handledAt) {

    /** What has become of it. */
    public enum State {
        /** Nothing was made of it yet. */
        WAITING,
        /** It was filed, but something of it was kept from the case. */
        WITHHELD,
        /** Somebody decided that nothing is to be made of it. */
        DROPPED,
        /** It went on its way. */
        RELEASED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst();
        }
    }
}
