package org.ackord.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.ackord.casework.Status;
import org.ackord.promise.Kind;
import org.ackord.promise.State;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks says about the case of one.
 *
 * @param task the id of the task
 * @param next what is due first of all that is owed; missing where nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Card(
        String task,
        String key,
        String subject,
        String customer,
        String tier,
        Status status,
        @Nullable Next next) {

    /** A promise that runs, waits for the customer, or was missed and is still owed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Next(
            Kind kind, State state, Instant dueAt, @Nullable Instant warnAt) {}
}
