package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells whether a mail was delivered before. Two deliveries of one mail differ in the lines that mail servers write on the
 * way, so only its own words count: Message-ID, From, Date, Subject and body. The Message-ID alone proves nothing: a stranger
 * could suppress a mail by sending one with its id first. Without a Message-ID every byte counts.
 */
final class Fingerprint {

    private static final List<String> OWN_WORDS = List.of("Message-ID", "From", "Date", "Subject");

    private Fingerprint() {}

    static String of(byte[] content) {
        try {
            var rest = new ByteArrayInputStream(content);
            var headers = new InternetHeaders(rest, true);
            if (headers.getHeader("Message-ID", null) == null) return MessageIds.sha256(content);
            var words = new ByteArrayOutputStream();
            for (var name : OWN_WORDS)
                words.write((headers.getHeader(name, "\n") + "\n").getBytes(StandardCharsets.UTF_8));
            rest.transferTo(words);
            return MessageIds.sha256(words.toByteArray());
        } catch (MessagingException noHeaders) {
            return MessageIds.sha256(content);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
