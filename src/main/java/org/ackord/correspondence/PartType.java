package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the header of a part says it is, read as leniently as people's mail programs need it. */
final class PartType {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60}");
    private static final int LONGEST_ID = 250;

    private PartType() {}

    static ContentType of(Part part) {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException garbage) {
            return new ContentType("text", "plain", null);
        } catch (MessagingException unreadable) {
            return new ContentType("application", "octet-stream", null);
        }
    }

    static boolean isAttachment(Part part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        } catch (MessagingException garbage) {
            return true;
        }
    }

    static ReceivedPart received(int place, Part part, ContentType type) {
        var base = type.getBaseType().toLowerCase(Locale.ROOT);
        var mediaType = MEDIA_TYPE.matcher(base).matches() ? base : "application/octet-stream";
        var name = FileNames.clean(fileName(part), mediaType, place + 1);
        return new ReceivedPart(place, name, mediaType, contentId(part), part);
    }

    private static @Nullable String fileName(Part part) {
        try {
            return part.getFileName();
        } catch (MessagingException garbage) {
            return null;
        }
    }

    private static @Nullable String contentId(Part part) {
        try {
            var id = part instanceof MimePart mime ? mime.getContentID() : null;
            if (id == null) return null;
            var bare = SubjectLine.oneLine(id).replaceAll("[<>]", "");
            return bare.isEmpty() || bare.length() > LONGEST_ID ? null : bare;
        } catch (MessagingException garbage) {
            return null;
        }
    }
}
