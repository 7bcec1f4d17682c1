package org.ackord.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as staff and other systems read it.
 *
 * @param now the clock here when this was read
 * @param zone of the support calendar
 * @param cases in lists missing, as the updates are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentView(
        String key,
        String severity,
        String service,
        String title,
        String text,
        Incident.State state,
        @Nullable String owner,
        Instant startedAt,
        Instant declaredAt,
        String declaredBy,
        @Nullable Instant resolvedAt,
        @Nullable Instant nextUpdateBy,
        long linkedCases,
        Instant now,
        String zone,
        @Nullable List<CaseLine> cases,
        @Nullable List<UpdateLine> updates) {

    /** @param told how the customer hears or heard of the newest update, in the language of whoever asks */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseLine(
            String key,
            String subject,
            String customer,
            String tier,
            String status,
            boolean keyAccount,
            String told,
            @Nullable Instant toldAt) {}

    /** @param told how many cases heard of it, {@code open} how many still will */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UpdateLine(
            int number,
            IncidentUpdate.Kind kind,
            String text,
            Instant at,
            String by,
            @Nullable Instant nextUpdateBy,
            int told,
            int open) {}
}
