package org.ackord.audit;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param happenedAt in whole seconds, as all databases keep it (ADR 9); the seals tell what came first
 * @param actor a user id, {@code system}, or {@code stranger} where nobody was logged in
 * @param address where the request came from; null where there was none
 * @param about what it was done to: a path, a user id, a file; never an e-mail address
 */
record AuditEntry(
        String id,
        Instant happenedAt,
        String actor,
        @Nullable String address,
        AuditAction action,
        @Nullable String about,
        @Nullable String detail) {

    /** SHA-256 over the hash of the line before and every field, each with its length, so that no text can pose as two. */
    String hashAfter(String previous) {
        var sealed = Stream.of(previous, id, happenedAt.toString(), actor, address, action.name(), about, detail)
                .map(field -> field == null ? "-" : field.length() + ":" + field)
                .collect(Collectors.joining());
        return DigestUtils.sha256Hex(sealed);
    }
}
