package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a mail before anything is made of it: as much of its header (RFC 5322 §3.6) as can be read, each a
 * single line without control or direction characters. Whoever shows them still has to escape them. Nothing here is an error:
 * mails in quarantine are broken more often than not.
 *
 * @param email the first usable address in From; null when there is none
 * @param name what stands beside the address, or all words of From when there is no usable address
 * @param to as it is written; null in lists
 * @param date what the sender claims; null in lists
 */
public record MailGlance(
        @Nullable String email,
        String name,
        String subject,
        @Nullable String to,
        @Nullable String date) {

    /** Room for the biggest header of a mail that deserves the name. */
    static final int LOOKED_AT = 256 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 500;
    private static final Session SESSION = Session.getInstance(new Properties());

    static MailGlance at(byte[] head) {
        try {
            return of(new MimeMessage(SESSION, new SharedByteArrayInputStream(head)));
        } catch (MessagingException | RuntimeException unreadable) {
            return new MailGlance(null, "", SubjectLine.NONE, "", "");
        }
    }

    private static MailGlance of(MimeMessage mime) throws MessagingException {
        var sender = MailParser.sender(mime);
        var name = sender.isPresent() ? sender.get().name() : line(mime, "From", LONGEST_NAME);
        return new MailGlance(
                sender.map(Address::email).orElse(null),
                name == null ? "" : name,
                SubjectLine.clean(HeaderText.decoded(mime.getHeader("Subject", null))),
                line(mime, "To", LONGEST_LINE),
                line(mime, "Date", LONGEST_LINE));
    }

    private static String line(MimeMessage mime, String header, int longest) throws MessagingException {
        return SubjectLine.cut(SubjectLine.oneLine(HeaderText.decoded(mime.getHeader(header, ", "))), longest);
    }
}
