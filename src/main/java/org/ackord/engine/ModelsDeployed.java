package org.ackord.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Models were deployed. Published in the transaction that deploys them, or, for those deployed while the application starts,
 * when it has.
 *
 * @param user null for the application itself, at its start
 */
public record ModelsDeployed(@Nullable String user, String name, List<File> files, Instant at) {

    /** SHA-256 in hexadecimal digits. */
    public record File(String name, String sha256) {}
}
