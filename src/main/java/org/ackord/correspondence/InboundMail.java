package org.ackord.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read, before anyone decided which case it belongs to.
 *
 * @param rawId the stored raw mail that it was read from
 * @param receivedAt when our mail server took it (IMAP INTERNALDATE), never what the sender claims in {@code Date}
 * @param fullSize how big it is in bytes when it was too large and only its beginning was read, else null
 */
public record InboundMail(
        String rawId,
        Instant receivedAt,
        MailHeaders headers,
        MailContent content,
        Judgement judgement,
        @Nullable Long fullSize) {

    public InboundMail(
            String rawId, Instant receivedAt, MailHeaders headers, MailContent content, Judgement judgement) {
        this(rawId, receivedAt, headers, content, judgement, null);
    }

    /** Only its beginning was read; all of it is in a folder of the mailbox. */
    public boolean isTooLarge() {
        return fullSize != null;
    }

    public Address from() {
        return headers.from();
    }

    /** A machine wrote it (RFC 3834): it must never be answered, nor move a clock. */
    public boolean isAutomatic() {
        return !judgement.isPersonal();
    }

    /** The same words as a message of a case, linked to the raw mail. */
    public CustomerMessage asCustomerMessage() {
        return new CustomerMessage(
                headers.from(),
                headers.subject(),
                content.text(),
                content.html(),
                receivedAt,
                headers.messageId(),
                headers.inReplyTo(),
                headers.references(),
                null,
                null,
                isAutomatic(),
                rawId);
    }
}
