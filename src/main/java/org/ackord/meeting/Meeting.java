package org.ackord.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with a customer.
 *
 * @param uid of its invitations, the same for as long as it exists
 * @param sequence of its invitations; grows with each change
 * @param caseKey null when it belongs to no case
 * @param zone of the host
 * @param host user id
 * @param invitedAt when the invitation to this time was written, null until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meeting(
        String key,
        String uid,
        int sequence,
        @JsonProperty("case") @Nullable String caseKey,
        String subject,
        Instant startsAt,
        int minutes,
        String zone,
        String host,
        @Nullable String link,
        MeetingState state,
        Instant agreedAt,
        @Nullable Instant invitedAt,
        @Nullable Instant endedAt) {

    /** The business key of its process, and what its mails are filed under. */
    @JsonIgnore
    public String businessKey() {
        return caseKey == null ? key : caseKey;
    }

    ZonedDateTime startIn(String zoneId) {
        return startsAt.atZone(ZoneId.of(zoneId));
    }
}
