package org.ackord.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a mail says (RFC 5322 §3.6), cleaned of everything that could play a trick.
 *
 * @param from the first address in From; the only one that automatic mail ever goes to
 * @param to the addresses in To and Cc, at most 50
 * @param messageId with its angle brackets, like the others
 */
public record MailHeaders(
        Address from,
        List<String> to,
        String subject,
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references) {

    public MailHeaders {
        to = List.copyOf(to);
        references = List.copyOf(references);
    }
}
