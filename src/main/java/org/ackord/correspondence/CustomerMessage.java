package org.ackord.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wrote, whichever way it came.
 *
 * @param receivedAt when it reached us; the clocks of promises start here
 * @param messageId the Message-ID of a mail with its angle brackets
 * @param externalId the id that another system gave it, and {@code externalHash} of what it said under that id
 * @param rawId the stored raw mail that it was read from
 * @param language the languages that its writer reads, as {@link Languages#choose} takes them; null when nobody said
 */
public record CustomerMessage(
        Address from,
        String subject,
        String text,
        @Nullable String html,
        Instant receivedAt,
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        @Nullable String externalId,
        @Nullable String externalHash,
        boolean automatic,
        @Nullable String rawId,
        @Nullable String language,
        Enclosed enclosed) {

    public CustomerMessage {
        references = List.copyOf(references);
        subject = SubjectLine.clean(subject);
    }

    /** The same without the tag of another case: our answers begin with this subject and must not name that case. */
    public CustomerMessage withoutTagOf(String caseKey) {
        var tag = Pattern.compile("\\[" + Pattern.quote(caseKey) + "]", Pattern.CASE_INSENSITIVE);
        return new CustomerMessage(
                from,
                tag.matcher(subject).replaceAll(" "),
                text,
                html,
                receivedAt,
                messageId,
                inReplyTo,
                references,
                externalId,
                externalHash,
                automatic,
                rawId,
                language,
                enclosed);
    }

    /** A message without a raw mail behind it. */
    public CustomerMessage(
            Address from,
            String subject,
            String text,
            @Nullable String html,
            Instant receivedAt,
            @Nullable String messageId,
            @Nullable String inReplyTo,
            List<String> references,
            @Nullable String externalId,
            @Nullable String externalHash,
            boolean automatic) {
        this(
                from,
                subject,
                text,
                html,
                receivedAt,
                messageId,
                inReplyTo,
                references,
                externalId,
                externalHash,
                automatic,
                null,
                null,
                Enclosed.NOTHING);
    }
}
