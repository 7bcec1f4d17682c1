package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mail brings beside its text.
 *
 * @param isMoreThanText whether there is anything but text and HTML: a file, a picture, another mail
 * @param calendarReply the answer to an invitation, if it is one; its case is not known yet
 */
public record MailParts(boolean isMoreThanText, @Nullable CalendarReply calendarReply) {

    public static final MailParts NONE = new MailParts(false, null);

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final int LARGEST_CALENDAR = 256 * 1024;

    static MailParts of(MimeMessage mime) {
        var walk = new Walk();
        walk.look(mime, 0);
        return new MailParts(walk.isMoreThanText, walk.calendarReply);
    }

    private static final class Walk {

        private boolean isMoreThanText;
        private @Nullable CalendarReply calendarReply;
        private int parts;

        private void look(Part part, int depth) {
            if (depth > DEEPEST || ++parts > MOST_PARTS) {
                isMoreThanText = true;
                return;
            }
            try {
                if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart children)
                    for (int i = 0; i < Math.min(children.getCount(), MOST_PARTS); i++)
                        look(children.getBodyPart(i), depth + 1);
                else take(part);
            } catch (MessagingException | IOException broken) {
                isMoreThanText = true;
            }
        }

        private void take(Part part) throws MessagingException {
            boolean isFile = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            if (calendarReply == null && mayBeReply(part, isFile))
                calendarReply = calendarReply(part).orElse(null);
            boolean isWords = part.isMimeType("text/plain") || part.isMimeType("text/html");
            isMoreThanText |= !isWords || isFile;
        }

        /** A file that a person attached is no answer, unless its type says so (RFC 6047 §2.4). */
        private static boolean mayBeReply(Part part, boolean isFile) throws MessagingException {
            if (!part.isMimeType("text/calendar")) return false;
            var method = new ContentType(part.getContentType()).getParameter("method");
            return !isFile || "REPLY".equalsIgnoreCase(method);
        }

        private static Optional<CalendarReply> calendarReply(Part part) throws MessagingException {
            var bytes = PartBytes.of(part);
            if (bytes.length > LARGEST_CALENDAR) return Optional.empty();
            var charset = new ContentType(part.getContentType()).getParameter("charset");
            return CalendarReplies.in(Charsets.decode(bytes, charset));
        }
    }
}
