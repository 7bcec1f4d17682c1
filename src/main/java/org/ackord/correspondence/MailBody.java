package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words in a mail: its plain text if it has any, else its HTML as text; and whatever else is in it as attachments, also
 * mails within the mail, which are not unpacked. Depth and numbers are limited, because some mails are built to exhaust their
 * reader; what that leaves out is remarked.
 */
final class MailBody {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final int MOST_ATTACHMENTS = 50;
    private static final int LONGEST_HTML = 4_000_000;
    private static final String NO_TEXT = "(no text)";
    private static final String REST = "; the rest is only in the original.";

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<ReceivedPart> attachments = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private @Nullable CalendarReply calendarReply;
    private int parts;

    private MailBody() {}

    static MailBody of(MimeMessage mail) {
        var body = new MailBody();
        if (mail instanceof LimitedMail limited) body.remarks.addAll(limited.remarks());
        body.read(mail, 0);
        if (body.plain.length() > PlainText.LONGEST) body.remarks.add("The text is very long" + REST);
        return body;
    }

    MailContent content(@Nullable String replyTo) {
        return new MailContent(text(), html(), new Enclosed(attachments, List.copyOf(remarks), replyTo));
    }

    List<ReceivedPart> attachments() {
        return List.copyOf(attachments);
    }

    MailParts beside() {
        return new MailParts(!attachments.isEmpty() || !remarks.isEmpty(), calendarReply);
    }

    private String text() {
        var text = plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
        var clean = PlainText.clean(text);
        return clean.isBlank() ? NO_TEXT : clean;
    }

    private @Nullable String html() {
        return html.isEmpty() ? null : html.toString();
    }

    private void read(Part part, int depth) {
        if (++parts > MOST_PARTS) {
            remarks.add("More than %d parts".formatted(MOST_PARTS) + REST);
            return;
        }
        var type = PartType.of(part);
        if (type.match("multipart/*") && depth < DEEPEST) readParts(part, type, depth);
        else if (type.match("multipart/*")) attachRest(part);
        else if (depth > 0 && PartType.isAttachment(part)) attach(part, type);
        else if (type.match("text/html")) append(html, part, type);
        else if (type.match("text/plain")) append(plain, part, type);
        else attach(part, type);
    }

    private void readParts(Part part, ContentType type, int depth) {
        try {
            if (part.getContent() instanceof Multipart children) {
                int count = Math.min(children.getCount(), MOST_PARTS + 1);
                for (int i = 0; i < count && parts <= MOST_PARTS; i++) read(children.getBodyPart(i), depth + 1);
                return;
            }
        } catch (MessagingException | IOException broken) {
            remarks.add("The mail is damaged: a part of it is shown as it came.");
        }
        append(plain, part, type);
    }

    private void attachRest(Part part) {
        remarks.add("Parts are nested deeper than %d levels; the rest is attached as it came.".formatted(DEEPEST));
        attach(part, new ContentType("application", "octet-stream", null));
    }

    private void attach(Part part, ContentType type) {
        if (calendarReply == null)
            calendarReply = CalendarPart.reply(part, type).orElse(null);
        if (attachments.size() < MOST_ATTACHMENTS) attachments.add(PartType.received(attachments.size(), part, type));
        else remarks.add("More than %d attachments".formatted(MOST_ATTACHMENTS) + REST);
    }

    private void append(StringBuilder words, Part part, ContentType type) {
        var text = Charsets.decode(PartBytes.of(part), type.getParameter("charset"));
        if (words.length() + text.length() > LONGEST_HTML) {
            remarks.add("The text is very long" + REST);
            return;
        }
        if (!words.isEmpty()) words.append("\n\n");
        words.append(text);
    }
}
