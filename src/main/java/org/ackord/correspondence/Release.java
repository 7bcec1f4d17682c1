package org.ackord.correspondence;

import org.jspecify.annotations.Nullable;

/**
 * How the release of a mail from quarantine went.
 *
 * @param caseKey the case that it is in now; null when no case was made of it
 * @param reason why it failed again, or what of it was withheld, or why no case was made of it
 */
public record Release(
        Verdict verdict, @Nullable String caseKey, @Nullable String reason) {

    public enum Verdict {
        /** It went the way of any other mail. */
        FILED,
        /** It is in quarantine again. */
        FAILED_AGAIN,
        /** Somebody else has released or dropped it, and nothing was done. */
        TOO_LATE
    }
}
