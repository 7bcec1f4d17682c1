package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail brings beside its words. Its bytes stay in the mail, encoded, until somebody reads them.
 *
 * @param place the how-manieth of its mail, from 0: reading the mail again finds the same part there
 * @param name to be shown, never to be used as a path
 * @param contentId what the HTML of the mail calls it by (RFC 2392), without angle brackets
 */
public record ReceivedPart(
        int place, String name, String mediaType, @Nullable String contentId, Part part) {

    /** A picture that the HTML may show. */
    boolean isInline() {
        return contentId != null && mediaType.startsWith("image/");
    }

    /** Its decoded bytes; as they came, where the encoding is not one. */
    InputStream open() throws IOException {
        try {
            return PartBytes.open(part);
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }
}
