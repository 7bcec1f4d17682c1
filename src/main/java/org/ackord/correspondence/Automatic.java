package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells mails that no person wrote (RFC 3834 §2, RFC 3464): they are never answered and move no clock. */
final class Automatic {

    private static final Pattern ROBOT = Pattern.compile(
            "mailer-daemon|postmaster|(?:do-?not|no)[-_.]?reply.*|.*[-_.+](?:do-?not|no)[-_.]?reply",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BULK = Pattern.compile("bulk|junk|list");

    private Automatic() {}

    static Judgement judge(MimeMessage mail, Address from) throws MessagingException {
        if (isDeliveryReport(mail)) return new Judgement(MailNature.DELIVERY_REPORT, "it is a delivery report");
        return signOfMachine(mail, from)
                .map(sign -> new Judgement(MailNature.AUTOMATIC, "automatic mail: " + sign))
                .orElse(new Judgement(MailNature.PERSONAL, "a person wrote it: no sign of a machine"));
    }

    private static boolean isDeliveryReport(MimeMessage mail) throws MessagingException {
        var type = header(mail, "Content-Type");
        return type.startsWith("multipart/report") && type.contains("delivery-status");
    }

    private static Optional<String> signOfMachine(MimeMessage mail, Address from) throws MessagingException {
        var submitted = header(mail, "Auto-Submitted").split("[;\\s(]", 2)[0];
        if (!submitted.isEmpty() && !submitted.equals("no")) return Optional.of("Auto-Submitted says " + submitted);
        if (header(mail, "Return-Path").equals("<>")) return Optional.of("its Return-Path is empty");
        if (BULK.matcher(header(mail, "Precedence")).matches())
            return Optional.of("Precedence says " + header(mail, "Precedence"));
        if (mail.getHeader("List-Id") != null) return Optional.of("it came through a mailing list (List-Id)");
        if (mail.getHeader(MimeWriter.LOOP) != null) return Optional.of("an Ackord sent it (" + MimeWriter.LOOP + ")");
        if (header(mail, "Content-Type").startsWith("multipart/report")) return Optional.of("it is a report");
        if (ROBOT.matcher(from.localPart()).matches()) return Optional.of("nobody reads its sender's mailbox");
        return Optional.empty();
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        var values = mail.getHeader(name);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
