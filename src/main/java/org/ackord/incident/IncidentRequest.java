package org.ackord.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/incidents}, as it came: every field is a text, so that each faulty one can be named. */
record IncidentRequest(
        @Nullable String externalId,
        @Nullable String severity,
        @Nullable String service,
        @Nullable String title,
        @Nullable String text,
        @Nullable String startedAt,
        @Nullable String nextUpdateBy,
        @Nullable List<@Nullable String> cases) {}
