package org.ackord.correspondence;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes text whose declared charset may be missing, unknown or wrong: declared, else UTF-8, else windows-1252. */
final class Charsets {

    /** In UTF-7 harmless letters stand for markup; no mail program of today writes it. */
    private static final Pattern UTF7 = Pattern.compile("utf-?7", Pattern.CASE_INSENSITIVE);

    private static final Charset LAST = Charset.forName("windows-1252");

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        var named = declared == null ? null : named(declared);
        var text = named == null ? null : strictly(bytes, named);
        if (text == null) text = strictly(bytes, StandardCharsets.UTF_8);
        return text == null ? new String(bytes, LAST) : text;
    }

    private static @Nullable Charset named(String declared) {
        try {
            return UTF7.matcher(declared).find() ? null : Charset.forName(MimeUtility.javaCharset(declared));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            return null;
        }
    }
}
