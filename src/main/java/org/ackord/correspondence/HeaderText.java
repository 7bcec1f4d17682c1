package org.ackord.correspondence;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The words of a header (RFC 2047), also where a sender wrote plain 8-bit characters, which Jakarta Mail takes for Latin-1. */
final class HeaderText {

    private HeaderText() {}

    static String decoded(@Nullable String raw) {
        if (raw == null) return "";
        var words = MimeUtility.unfold(unicode(raw));
        try {
            return MimeUtility.decodeText(words);
        } catch (UnsupportedEncodingException unknownCharset) {
            return words;
        }
    }

    static String unicode(String raw) {
        boolean isBytes = raw.chars().anyMatch(c -> c > 127) && raw.chars().allMatch(c -> c < 256);
        return isBytes ? Charsets.decode(raw.getBytes(StandardCharsets.ISO_8859_1), null) : raw;
    }
}
