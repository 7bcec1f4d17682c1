package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells mails that no person wrote (RFC 3834 §2, RFC 3464): they are never answered and move no clock. */
final class Automatic {

    private static final Pattern ROBOT = Pattern.compile(
            "mailer-daemon|postmaster|(?:do-?not|no)[-_.]?reply.*|.*[-_.+](?:do-?not|no)[-_.]?reply",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BULK = Pattern.compile("bulk|junk|list");

    private Automatic() {}

    static boolean isAutomatic(MimeMessage mail, Address from) throws MessagingException {
        return submittedByMachine(mail)
                || header(mail, "Return-Path").equals("<>")
                || BULK.matcher(header(mail, "Precedence")).matches()
                || mail.getHeader("List-Id") != null
                || mail.getHeader(MimeWriter.LOOP) != null
                || header(mail, "Content-Type").startsWith("multipart/report")
                || ROBOT.matcher(from.localPart()).matches();
    }

    private static boolean submittedByMachine(MimeMessage mail) throws MessagingException {
        var submitted = header(mail, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.split("[;\\s(]", 2)[0].equals("no");
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        var values = mail.getHeader(name);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
