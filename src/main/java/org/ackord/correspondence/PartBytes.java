package org.ackord.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The decoded bytes of a part, as far as its encoding lets them be decoded; the bytes as they came when it does not. */
final class PartBytes {

    static final int MOST = 4 * 1024 * 1024;

    private PartBytes() {}

    /** The first bytes, enough for words. */
    static byte[] of(Part part) {
        try (var in = open(part)) {
            return read(in);
        } catch (MessagingException | IOException unreadable) {
            return new byte[0];
        }
    }

    static InputStream open(Part part) throws MessagingException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException unknownEncoding) {
            return rawStream(part);
        }
    }

    private static InputStream rawStream(Part part) throws MessagingException {
        if (part instanceof MimeMessage message) return message.getRawInputStream();
        if (part instanceof MimeBodyPart body) return body.getRawInputStream();
        return InputStream.nullInputStream();
    }

    /** What could be read before the encoding broke is kept. */
    private static byte[] read(InputStream in) {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0 && bytes.size() < MOST; n = in.read(buffer)) bytes.write(buffer, 0, n);
        } catch (IOException broken) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }
}
