package org.ackord.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.ackord.casework.Status;
import org.ackord.promise.Kind;
import org.ackord.promise.State;
import org.jspecify.annotations.Nullable;

/**
 * What lists say about a case, or about a meeting that belongs to none: then customer, tier and status are missing.
 *
 * @param task the id of the task in a list of tasks
 * @param next what is due first of all that is owed; missing where nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Card(
        @Nullable String task,
        String key,
        String subject,
        @Nullable String customer,
        @Nullable String tier,
        @Nullable Status status,
        @JsonIgnore Instant receivedAt,
        @Nullable Next next) {

    Card of(String itsTask) {
        return new Card(itsTask, key, subject, customer, tier, status, receivedAt, next);
    }

    /** A promise that runs, waits for the customer, or was missed and is still owed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Next(
            Kind kind, State state, Instant dueAt, @Nullable Instant warnAt) {}
}
