package org.ackord.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it was agreed, checked.
 *
 * @param externalHash of all that was said under the external id
 */
record NewMeeting(
        @Nullable String externalId,
        @Nullable String externalHash,
        @Nullable String caseKey,
        String subject,
        Instant startsAt,
        int minutes,
        ZoneId zone,
        String host,
        @Nullable String link,
        List<AgendaDocument> agenda,
        List<Attendee> attendees) {}
