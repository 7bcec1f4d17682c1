package org.ackord.correspondence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What came with a message.
 *
 * @param name to be shown and offered for saving, never a path
 * @param size in bytes, decoded; null as long as nobody could count them
 * @param contentId what the HTML of the message calls it by
 * @param inline a picture that stands in the text
 * @param reason why it cannot be downloaded, in words for people
 */
public record Attachment(
        String id,
        @JsonIgnore String messageId,
        @JsonIgnore int place,
        String name,
        String mediaType,
        @Nullable Long size,
        @JsonIgnore @Nullable String contentId,
        boolean inline,
        State state,
        @Nullable String reason) {

    /** {@code MISSING}: its file could not be written; it is fetched from the raw mail when somebody asks for it. */
    public enum State {
        STORED,
        BLOCKED,
        TOO_LARGE,
        MISSING
    }

    /** Whether asking for its file makes sense. */
    @JsonIgnore
    public boolean isAvailable() {
        return state == State.STORED || state == State.MISSING;
    }
}
