package org.ackord.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an attendee can be reached beside the mail address of the invitation (R21).
 *
 * @param slackChannel id of the channel that we share with them
 * @param linkedinUrl of their profile
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Channels(
        @Nullable String slackChannel,
        @Nullable String linkedinUrl,
        @Nullable String phone,
        PhoneKind phoneKind) {

    /** A mobile can be called and sent a text, a landline only be called. */
    public enum PhoneKind {
        MOBILE,
        LANDLINE,
        NONE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
