package org.ackord.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tried to deploy and was refused. Published outside the transaction, which has been rolled back.
 *
 * @param user null for the application itself
 * @param files that have faults; empty when it was not for what is in them
 */
public record ModelsRefused(@Nullable String user, List<String> files, List<String> faults, Instant at) {}
