package org.ackord.correspondence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read, before anyone decided which case it belongs to.
 *
 * @param to the addresses in To and Cc, as written
 * @param receivedAt when our mail server took it (IMAP INTERNALDATE), never what the sender claims in {@code Date}
 * @param automatic a machine wrote it (RFC 3834): it must never be answered, nor move a clock
 */
public record InboundMail(
        String rawId,
        Address from,
        List<String> to,
        String subject,
        String text,
        @Nullable String html,
        Instant receivedAt,
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        boolean automatic) {

    public InboundMail {
        to = List.copyOf(to);
        references = List.copyOf(references);
    }

    /** The same words as a message of a case, linked to the raw mail. */
    public CustomerMessage asCustomerMessage() {
        return new CustomerMessage(
                from, subject, text, html, receivedAt, messageId, inReplyTo, references, null, null, automatic, rawId);
    }
}
