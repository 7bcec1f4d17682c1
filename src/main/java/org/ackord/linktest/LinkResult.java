package org.ackord.linktest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a test of a link has found.
 *
 * @param reason in words for people; how it went, for a link that opens
 * @param httpStatus of the last answer, null when there was none
 * @param finalHost the last host that was asked or led to, null when the link names none
 */
public record LinkResult(
        Verdict verdict,
        String reason,
        @Nullable Integer httpStatus,
        @Nullable String finalHost,
        Instant at) {

    /** How a test ends. */
    public enum Verdict {
        REACHABLE,

        /** We do not open such a link: it leads into a private network, or is no address of a page. */
        REFUSED,

        /** It does not open. */
        FAILED,

        /** The page asks who comes, or opens a program: only a person can tell. */
        NEEDS_A_PERSON;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
