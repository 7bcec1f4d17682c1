package org.ackord.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident that is about to be declared, checked.
 *
 * @param nextUpdateBy null when the table says it
 * @param cases the first that are linked with it
 */
public record NewIncident(
        @Nullable String externalId,
        @Nullable String externalHash,
        String severity,
        String service,
        String title,
        String text,
        Instant startedAt,
        @Nullable Instant nextUpdateBy,
        List<String> cases) {}
