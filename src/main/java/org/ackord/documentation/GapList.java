package org.ackord.documentation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the documentation of a product lacked in a week.
 *
 * @param product empty for cases about none
 * @param monday when the week began, by the calendar of the team
 * @param dueAt known, as {@code remindAt}, once it is closed
 * @param owner user id of whoever owns the product; null where nobody does
 * @param pages where it is documented now, one address a line
 * @param reason why some of it is not
 */
record GapList(
        String key,
        String product,
        LocalDate monday,
        @Nullable Instant dueAt,
        @Nullable Instant remindAt,
        @Nullable String owner,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String pages,
        @Nullable String reason) {}
