package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words in a mail: its plain text if it has any, else its HTML as text. Mails within the mail and attachments stay in the
 * raw mail. Depth and number of parts are limited, because some mails are built to exhaust their reader.
 */
final class MailBody {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final String NO_TEXT = "(no text)";

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int parts;

    private MailBody() {}

    static MailBody of(MimeMessage mail) {
        var body = new MailBody();
        body.read(mail, 0);
        return body;
    }

    String text() {
        var text = plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
        var clean = PlainText.clean(text);
        return clean.isBlank() ? NO_TEXT : clean;
    }

    @Nullable
    String html() {
        return html.isEmpty() ? null : html.toString();
    }

    private void read(Part part, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS || (depth > 0 && isAttachment(part))) return;
        var type = typeOf(part);
        var kind = type.getBaseType().toLowerCase(Locale.ROOT);
        if (kind.equals("text/html")) append(html, part, type);
        else if (kind.equals("text/plain")) append(plain, part, type);
        else if (kind.startsWith("multipart/") && !readChildren(part, depth)) append(plain, part, type);
    }

    private boolean readChildren(Part part, int depth) {
        try {
            if (!(part.getContent() instanceof Multipart children)) return false;
            int count = Math.min(children.getCount(), MOST_PARTS);
            for (int i = 0; i < count; i++) read(children.getBodyPart(i), depth + 1);
            return true;
        } catch (MessagingException | IOException broken) {
            return false;
        }
    }

    private static void append(StringBuilder words, Part part, ContentType type) {
        var text = Charsets.decode(PartBytes.of(part), type.getParameter("charset"));
        if (!words.isEmpty()) words.append("\n\n");
        words.append(text);
    }

    private static ContentType typeOf(Part part) {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException garbage) {
            return new ContentType("text", "plain", null);
        } catch (MessagingException unreadable) {
            return new ContentType("application", "octet-stream", null);
        }
    }

    private static boolean isAttachment(Part part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        } catch (MessagingException garbage) {
            return true;
        }
    }
}
