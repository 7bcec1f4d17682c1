package org.ackord.directory;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that we support.
 *
 * @param tier {@code standard}, {@code premium} or {@code VIP}
 * @param domain the mail domain of its people, lower-cased
 * @param consultant the user id of its solution consultant (SC)
 */
public record Customer(
        String id,
        String name,
        String tier,
        @Nullable String domain,
        @Nullable String consultant) {

    /** Whom mail belongs to that comes from nobody's domain. */
    public static final String UNKNOWN = "unknown";
}
