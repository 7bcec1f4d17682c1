package org.ackord.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a meeting.
 *
 * @param what one word, such as {@code invited}
 * @param by a user id, or the address of an attendee; null when the system did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingEvent(
        Instant at,
        String what,
        @Nullable String by,
        @Nullable String note) {}
