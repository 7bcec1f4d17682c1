package org.ackord.correspondence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as people read it.
 *
 * @param direction {@code in}, {@code out} or {@code note}
 * @param state {@code received}, {@code queued}, {@code sent}, {@code refused}, {@code bounced}, {@code withheld} or
 *     {@code noted}
 * @param refusal why it was refused, came back or was withheld; of a sent mail, why some of its recipients have not got it
 */
public record MessageView(
        String id,
        String direction,
        MessageKind kind,
        Address from,
        List<Address> to,
        List<Address> cc,
        String subject,
        String text,
        @Nullable String messageId,
        boolean automatic,
        @Nullable String author,
        String state,
        Instant at,
        @Nullable String refusal,
        @JsonUnwrapped MessageDetails details) {

    /** The same message saying something else. */
    public MessageView withText(String other) {
        return new MessageView(
                id, direction, kind, from, to, cc, subject, other, messageId, automatic, author, state, at, refusal,
                details);
    }

    MessageView with(MessageDetails other) {
        return new MessageView(
                id, direction, kind, from, to, cc, subject, text, messageId, automatic, author, state, at, refusal,
                other);
    }
}
