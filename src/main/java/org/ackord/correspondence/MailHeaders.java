package org.ackord.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a mail says (RFC 5322 §3.6), cleaned of everything that could play a trick.
 *
 * @param from the first address in From, the only one that automatic mail ever goes to; {@link Address#UNKNOWN} when none is
 *     usable
 * @param to the addresses in To and Cc, at most 50
 * @param messageId with its angle brackets, like the others
 * @param language the languages that its writer reads, as {@link Languages#choose} takes them; null when it does not say
 * @param ours our own addresses among all that the mail was sent and delivered to
 * @param remarks what is odd about it, in words for our people
 */
public record MailHeaders(
        Address from,
        List<String> to,
        String subject,
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        @Nullable String language,
        List<String> ours,
        List<String> remarks) {

    public MailHeaders {
        to = List.copyOf(to);
        references = List.copyOf(references);
        ours = List.copyOf(ours);
        remarks = List.copyOf(remarks);
    }

    /** A header with nothing odd about it, which does not say which language its writer reads. */
    public MailHeaders(
            Address from,
            List<String> to,
            String subject,
            @Nullable String messageId,
            @Nullable String inReplyTo,
            List<String> references) {
        this(from, to, subject, messageId, inReplyTo, references, null, List.of(), List.of());
    }
}
