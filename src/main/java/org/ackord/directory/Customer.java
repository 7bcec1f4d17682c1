package org.ackord.directory;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that we support.
 *
 * @param tier {@code standard}, {@code premium} or {@code VIP}
 * @param domain the mail domain of its people, lower-cased
 * @param consultant the user id of its solution consultant (SC)
 * @param zone where its people are, an IANA time zone; null when we do not know
 */
public record Customer(
        String id,
        String name,
        String tier,
        @Nullable String domain,
        @Nullable String consultant,
        @Nullable String zone) {

    /** Whom mail belongs to that comes from nobody's domain. */
    public static final String UNKNOWN = "unknown";
}
