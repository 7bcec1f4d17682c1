package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Tells whether a mail was delivered before. Two deliveries of one mail differ in the lines that mail servers write on the
 * way, so only its own words count: Message-ID, From, Date, Subject and body. The Message-ID alone proves nothing: a stranger
 * could suppress a mail by sending one with its id first. Without a Message-ID every byte counts.
 */
final class Fingerprint {

    private static final List<String> OWN_WORDS = List.of("Message-ID", "From", "Date", "Subject");
    private static final int BODY_OF_BEGINNING = 128 * 1024;

    private Fingerprint() {}

    static String of(byte[] content) {
        try {
            var rest = new ByteArrayInputStream(content);
            var headers = new InternetHeaders(rest, true);
            if (headers.getHeader("Message-ID", null) == null) return DigestUtils.sha256Hex(content);
            return DigestUtils.sha256Hex(words(headers, rest.readAllBytes()));
        } catch (MessagingException noHeaders) {
            return DigestUtils.sha256Hex(content);
        }
    }

    /**
     * Of a mail whose beginning alone is here. Its body is known by how it begins and how long it is, since two big mails may
     * begin alike; what came before it may be longer the second time.
     */
    static String ofBeginning(byte[] content, long fullSize) {
        try {
            var rest = new ByteArrayInputStream(content);
            var headers = new InternetHeaders(rest, true);
            long bodySize = fullSize - (content.length - rest.available());
            boolean isCommon = headers.getHeader("Message-ID", null) != null && rest.available() >= BODY_OF_BEGINNING;
            return isCommon
                    ? sized(words(headers, rest.readNBytes(BODY_OF_BEGINNING)), bodySize)
                    : sized(content, fullSize);
        } catch (MessagingException noHeaders) {
            return sized(content, fullSize);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static String sized(byte[] beginning, long size) {
        return DigestUtils.sha256Hex(DigestUtils.sha256Hex(beginning) + ":" + size);
    }

    private static byte[] words(InternetHeaders headers, byte[] body) {
        var words = new ByteArrayOutputStream();
        for (var name : OWN_WORDS)
            words.writeBytes((headers.getHeader(name, "\n") + "\n").getBytes(StandardCharsets.UTF_8));
        words.writeBytes(body);
        return words.toByteArray();
    }
}
