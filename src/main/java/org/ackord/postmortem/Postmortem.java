package org.ackord.postmortem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an incident taught. It has no field for guilt: it looks at what happened, and at what to change.
 *
 * @param key of the incident; P-… when it belongs to none
 * @param dueAt when the stage at hand is to be done, {@code remindAt} when somebody is reminded of it next
 */
public record Postmortem(
        String key,
        String title,
        String owner,
        Stage stage,
        Instant dueAt,
        Instant remindAt,
        Words words,
        String reviewRemark,
        Instant createdAt,
        String createdBy,
        Instant editedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant doneAt) {

    /** Where it stands. */
    public enum Stage {
        WRITING,
        REVIEW,
        PUBLISHED,
        DONE
    }

    /**
     * What people write.
     *
     * @param toChange in documentation or code
     * @param forCustomers the version that customers may read; empty when there is none
     */
    public record Words(
            String timeline, String causes, String wentWell, String wentBadly, String toChange, String forCustomers) {}

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether customers may read a version of it. */
    public boolean isForCustomers() {
        return isPublished() && !words.forCustomers().isBlank();
    }
}
