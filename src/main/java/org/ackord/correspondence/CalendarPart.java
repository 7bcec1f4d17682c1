package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.util.Optional;

/** The answer to an invitation, where a part of a mail is one. */
final class CalendarPart {

    private static final int LARGEST = 256 * 1024;

    private CalendarPart() {}

    static Optional<CalendarReply> reply(Part part, ContentType type) {
        if (!type.match("text/calendar") || isSomebodysFile(part, type)) return Optional.empty();
        var bytes = PartBytes.of(part);
        if (bytes.length > LARGEST) return Optional.empty();
        return CalendarReplies.in(Charsets.decode(bytes, type.getParameter("charset")));
    }

    /** A file that a person attached is no answer, unless its type says so (RFC 6047 §2.4). */
    private static boolean isSomebodysFile(Part part, ContentType type) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                    && !CalendarReplies.isAnswer(String.valueOf(type.getParameter("method")));
        } catch (MessagingException garbage) {
            return true;
        }
    }
}
