package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells mails that no person wrote (RFC 3834 §2, RFC 3464): they are never answered and move no clock. What a person's mail
 * may bear as well proves nothing: {@code X-Auto-Response-Suppress}, {@code List-Unsubscribe}, and the marks of a list or a
 * rule of our own that hands mails on to us.
 */
final class Automatic {

    private static final Pattern ROBOT = Pattern.compile(
            "mailer-daemon|postmaster|(?:do-?not|no)[-_.]?reply.*|.*[-_.+](?:do-?not|no)[-_.]?reply",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BULK = Pattern.compile("bulk|junk|auto_reply");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern AFTER_WORD = Pattern.compile("[;\\s]");
    private static final List<String> VACATION =
            List.of("X-Autoreply", "X-Autorespond", "X-Autoresponse", "X-Auto-Reply", "X-Vacation");
    private static final int LONGEST = 1000;
    private static final String EXCHANGE_RULE = "X-MS-Exchange-Inbox-Rules-Loop";

    private final SupportSettings support;

    Automatic(SupportSettings support) {
        this.support = support;
    }

    Judgement judge(MimeMessage mail, Address from, MailParts parts) {
        if (isDeliveryReport(mail)) return new Judgement(MailNature.DELIVERY_REPORT, "it is a delivery report");
        if (header(mail, MimeWriter.LOOP).equals(support.sender().domain()))
            return new Judgement(MailNature.OWN_MAIL, "our own mail came back");
        if (support.owns(from.email())) return new Judgement(MailNature.AUTOMATIC, "came from our own address");
        if (parts.calendarReply() != null)
            return new Judgement(MailNature.CALENDAR_REPLY, "it is a calendar's answer to an invitation");
        return signOfMachine(mail, from)
                .map(sign -> new Judgement(MailNature.AUTOMATIC, "automatic mail: " + sign))
                .orElse(new Judgement(MailNature.PERSONAL, "a person wrote it: no sign of a machine"));
    }

    private static boolean isDeliveryReport(MimeMessage mail) {
        var type = header(mail, "Content-Type");
        return type.startsWith("multipart/report") && type.contains("delivery-status");
    }

    private Optional<String> signOfMachine(MimeMessage mail, Address from) {
        return submitted(mail)
                .or(() -> header(mail, "Return-Path").equals("<>")
                        ? Optional.of("its Return-Path is empty")
                        : Optional.empty())
                .or(() -> bulk(mail))
                .or(() -> vacation(mail))
                .or(() -> machine(mail, from));
    }

    /** RFC 3834 §5: a keyword, then parameters; comments anywhere. */
    private static Optional<String> submitted(MimeMessage mail) {
        return headers(mail, "Auto-Submitted")
                .map(value -> AFTER_WORD.split(withoutComments(value).strip(), 2)[0])
                .filter(word -> !word.isEmpty() && !word.equals("no"))
                .findFirst()
                .map(word -> "Auto-Submitted says " + word);
    }

    private Optional<String> bulk(MimeMessage mail) {
        var precedence = header(mail, "Precedence");
        if (BULK.matcher(precedence).matches()) return Optional.of("Precedence says " + precedence);
        var list = header(mail, "List-Id");
        if (isOurs(list)) return Optional.empty();
        if (!list.isEmpty()) return Optional.of("it came through a mailing list (List-Id)");
        return precedence.equals("list") ? Optional.of("Precedence says list") : Optional.empty();
    }

    private Optional<String> vacation(MimeMessage mail) {
        for (var name : VACATION) {
            var value = header(mail, name);
            if (!value.isEmpty() && !value.equals("no"))
                return Optional.of("it is an answer in absence (" + name + ")");
        }
        var rule = header(mail, EXCHANGE_RULE);
        return rule.isEmpty() || isOurs(rule)
                ? Optional.empty()
                : Optional.of("a rule of a mailbox sent it (" + EXCHANGE_RULE + ")");
    }

    private static Optional<String> machine(MimeMessage mail, Address from) {
        if (!header(mail, MimeWriter.LOOP).isEmpty())
            return Optional.of("another Ackord sent it (" + MimeWriter.LOOP + ")");
        if (header(mail, "Content-Type").startsWith("multipart/report")) return Optional.of("it is a report");
        return ROBOT.matcher(from.localPart()).matches()
                ? Optional.of("nobody reads its sender's mailbox")
                : Optional.empty();
    }

    /** A group or a rule of our own stands before the mailbox: {@code <support.ackord.example>}, support@ackord.example. */
    private boolean isOurs(String mark) {
        var address = support.sender().email().toLowerCase(Locale.ROOT);
        return mark.contains('<' + address.replace('@', '.') + '>') || mark.equals(address);
    }

    private static String withoutComments(String value) {
        var before = value;
        for (var after = COMMENT.matcher(before).replaceAll(" ");
                ;
                after = COMMENT.matcher(before).replaceAll(" ")) {
            if (after.equals(before)) return after;
            before = after;
        }
    }

    private static String header(MimeMessage mail, String name) {
        return headers(mail, name).findFirst().orElse("");
    }

    private static Stream<String> headers(MimeMessage mail, String name) {
        try {
            var values = mail.getHeader(name);
            return values == null
                    ? Stream.empty()
                    : Arrays.stream(values)
                            .map(value ->
                                    SubjectLine.cut(value, LONGEST).strip().toLowerCase(Locale.ROOT));
        } catch (MessagingException neverOfAParsedMail) {
            throw new IllegalStateException(neverOfAParsedMail);
        }
    }
}
