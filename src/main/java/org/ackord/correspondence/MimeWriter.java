package org.ackord.correspondence;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the mail of a message: text, HTML and what calendars read, threaded (RFC 5322 §3.6.4), marked when no person wrote it (RFC 3834 §5). */
@Component
class MimeWriter {

    static final String LOOP = "X-Ackord-Loop";

    private static final String UTF_8 = "UTF-8";

    private final HtmlLayout layout;
    private final SealedMarks marks;
    private final EnclosedFiles files;
    private final CalendarTexts calendars;
    private final RestoredBackups backups;

    MimeWriter(
            HtmlLayout layout,
            SealedMarks marks,
            EnclosedFiles files,
            CalendarTexts calendars,
            RestoredBackups backups) {
        this.layout = layout;
        this.marks = marks;
        this.files = files;
        this.calendars = calendars;
        this.backups = backups;
    }

    MimeMessage write(Message message, MimeMessage mime) {
        try {
            address(message, mime);
            thread(message, mime);
            if (message.isAutomatic()) markAsAutomatic(message, mime);
            var taken = backups.repeatedSince(message);
            if (taken.isPresent())
                mime.setHeader(RestoredBackups.HEADER, new MailDateFormat().format(Date.from(taken.get())));
            mime.setSubject(message.subject(), UTF_8);
            mime.setSentDate(Date.from(message.writtenAt()));
            mime.setContent(files.with(content(message), message));
            return mime;
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("message %s makes no mail".formatted(message.getId()), unwritable);
        }
    }

    private void address(Message message, MimeMessage mime) throws MessagingException {
        var addresses = message.addresses();
        mime.setFrom(internet(addresses.from()));
        mime.setReplyTo(internet(List.of(marks.replyTo(addresses.from(), message.caseKey()))));
        mime.setRecipients(RecipientType.TO, internet(addresses.to()));
        mime.setRecipients(RecipientType.CC, internet(addresses.cc()));
    }

    private static void thread(Message message, MimeMessage mime) throws MessagingException {
        var references = message.references();
        mime.setHeader("Message-ID", references.messageId());
        if (references.inReplyTo() == null) return;
        mime.setHeader("In-Reply-To", references.inReplyTo());
        mime.setHeader("References", MimeUtility.fold(12, String.join(" ", references.ancestors())));
    }

    private static void markAsAutomatic(Message message, MimeMessage mime) throws MessagingException {
        mime.setHeader("Auto-Submitted", message.kind().isReply() ? "auto-replied" : "auto-generated");
        mime.setHeader("X-Auto-Response-Suppress", "All");
        mime.setHeader(LOOP, message.addresses().from().domain());
    }

    private MimeMultipart content(Message message) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(layout.html(message), UTF_8, "html");
        var words = new MimeMultipart("alternative", text, html);
        var calendar = calendars.of(message.getId());
        if (calendar.isPresent()) words.addBodyPart(part(calendar.get()));
        return words;
    }

    /** The last of the alternatives, and no attachment (RFC 6047 §2.4): a calendar that knows it shows its own buttons. */
    private static MimeBodyPart part(CalendarText calendar) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.content().getBytes(StandardCharsets.UTF_8),
                "text/calendar; method=%s; charset=UTF-8; component=VEVENT".formatted(calendar.method()))));
        return part;
    }

    private static InternetAddress[] internet(List<Address> addresses) throws MessagingException {
        var result = new InternetAddress[addresses.size()];
        for (int i = 0; i < result.length; i++) result[i] = internet(addresses.get(i));
        return result;
    }

    private static InternetAddress internet(Address address) throws MessagingException {
        try {
            var internet = new InternetAddress(address.email(), true);
            internet.setPersonal(address.name(), UTF_8);
            return internet;
        } catch (UnsupportedEncodingException everyJavaKnowsUtf8) {
            throw new IllegalStateException(everyJavaKnowsUtf8);
        }
    }
}
