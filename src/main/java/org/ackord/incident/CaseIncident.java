package org.ackord.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as whoever answers one of its cases sees it (R24).
 *
 * @param lastUpdate what customers were told last, and {@code lastUpdateAt} when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseIncident(
        String key,
        String severity,
        String title,
        Incident.State state,
        String lastUpdate,
        Instant lastUpdateAt,
        @Nullable Instant nextUpdateBy,
        @Nullable Instant resolvedAt) {}
