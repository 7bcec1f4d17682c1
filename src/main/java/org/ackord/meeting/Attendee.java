package org.ackord.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.ackord.correspondence.Address;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the customer who is invited.
 *
 * @param language that we write to them in, a BCP 47 tag
 * @param answerStamp the DTSTAMP of the answer: an earlier one that comes later counts no more (RFC 5546 §2.1.5)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attendee(
        String email,
        @Nullable String name,
        String zone,
        String language,
        Channels channels,
        Answer answer,
        @Nullable Instant answeredAt,
        @JsonIgnore @Nullable String answerStamp) {

    Address address() {
        return new Address(email, name);
    }
}
