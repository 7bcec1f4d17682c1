package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports about a mail that we sent (RFC 3464, RFC 6522), read leniently. Anyone can write one, so it says
 * nothing until it names a mail that only its recipients can know.
 *
 * @param messageIds of the mail that it is about, from what it quotes of it
 * @param sentTo the addresses that the report itself came to
 */
record DeliveryReport(List<Recipient> recipients, Set<String> messageIds, Set<String> sentTo) {

    /**
     * @param names the addresses it goes by, in lower case
     * @param action {@code failed}, {@code delayed} and so on; empty when it is not said
     * @param status as 5.1.1; empty when it is not said
     */
    record Recipient(Set<String> names, String action, String status, String diagnostic) {

        /** The reporting server has given up, whatever the class of its status. */
        boolean isFailed() {
            return action.isEmpty() ? isPermanent() : action.equals("failed");
        }

        boolean isPermanent() {
            return status.startsWith("5");
        }

        String told() {
            return SmtpFailure.withoutAddresses("%s %s: %s".formatted(action, status, diagnostic));
        }
    }

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int MOST_PARTS = 20;
    private static final int MOST_RECIPIENTS = 100;
    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    private static final List<String> DELIVERED_TO =
            List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    /** Empty when the mail holds no report. */
    static Optional<DeliveryReport> in(byte[] mail) {
        try {
            var mime = new MimeMessage(SESSION, new SharedByteArrayInputStream(mail));
            if (!typeOf(mime).startsWith("multipart/") || !(mime.getContent() instanceof Multipart parts))
                return Optional.empty();
            var report = new DeliveryReport(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) report.read(parts.getBodyPart(i));
            for (var name : DELIVERED_TO) report.sentTo.addAll(addresses(mime.getHeader(name, ",")));
            return report.recipients.isEmpty() ? Optional.empty() : Optional.of(report);
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private void read(Part part) throws MessagingException {
        switch (typeOf(part)) {
            case "message/delivery-status", "message/global-delivery-status" -> readStatus(PartBytes.of(part));
            case "message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers" ->
                messageIds.addAll(MessageIds.in(headers(PartBytes.of(part)).getHeader("Message-ID", " ")));
            default -> {}
        }
    }

    /** The first block is about the report, each other about a recipient (RFC 3464 §2.1). */
    private void readStatus(byte[] bytes) throws MessagingException {
        var blocks = BLANK_LINE.split(Charsets.decode(bytes, null).strip(), MOST_RECIPIENTS + 1);
        for (int i = 0; i < Math.min(blocks.length, MOST_RECIPIENTS); i++) {
            var fields = headers(blocks[i].strip().getBytes(StandardCharsets.UTF_8));
            if (fields.getHeader("Final-Recipient", null) != null || fields.getHeader("Action", null) != null)
                recipients.add(recipient(fields));
        }
    }

    private static Recipient recipient(InternetHeaders fields) {
        var names = new LinkedHashSet<>(addresses(fields.getHeader("Final-Recipient", ",")));
        names.addAll(addresses(fields.getHeader("Original-Recipient", ",")));
        var status = SmtpFailure.STATUS.matcher(value(fields, "Status"));
        return new Recipient(
                names,
                value(fields, "Action").toLowerCase(Locale.ROOT),
                status.find() ? status.group() : "",
                SubjectLine.cut(value(fields, "Diagnostic-Code"), 300));
    }

    private static String value(InternetHeaders fields, String name) {
        var value = fields.getHeader(name, null);
        return value == null ? "" : SubjectLine.oneLine(SubjectLine.cut(value, 1000));
    }

    private static List<String> addresses(@Nullable String value) {
        return value == null
                ? List.of()
                : SmtpFailure.ADDRESS
                        .matcher(value)
                        .results()
                        .limit(MOST_RECIPIENTS)
                        .map(found -> found.group().toLowerCase(Locale.ROOT))
                        .toList();
    }

    private static InternetHeaders headers(byte[] bytes) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream(bytes), true);
    }

    private static String typeOf(Part part) throws MessagingException {
        var type = part.getContentType();
        return new ContentType(type).getBaseType().toLowerCase(Locale.ROOT);
    }
}
