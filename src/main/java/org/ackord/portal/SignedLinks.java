package org.ackord.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the addresses of customers' pages. A signature (HMAC-SHA256, RFC 2104) needs no table to be checked, and the same
 * address can be written again in a later mail. The purpose is signed too: the key of one page opens no other. Addresses
 * start with the configured base URL, never with what a request says its host is.
 */
@Component
public class SignedLinks {

    private final String base;
    private final List<String> keys;

    SignedLinks(
            @Value("${ackord.base-url}") String base,
            @Value("${ackord.link-secret}") String secret,
            @Value("${ackord.link-secret-previous:}") String previous) {
        this.base = base.replaceFirst("/+$", "");
        this.keys = Stream.of(secret, previous).filter(text -> !text.isBlank()).toList();
    }

    /** @return 256 bits in base64url that nobody can make up who does not know the secret of this installation */
    public String sign(String purpose, String subject) {
        return signature(keys.get(0), purpose, subject);
    }

    /** What {@link #sign} says, and what it said with the secret before: links that were sent go on to work for a while. */
    public List<String> signatures(String purpose, String subject) {
        return keys.stream().map(key -> signature(key, purpose, subject)).toList();
    }

    private static String signature(String key, String purpose, String subject) {
        return encoded(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(purpose + '|' + subject));
    }

    /** The address of a page about something, bound to it and good as long as there is such a page. */
    public String address(String page, String subject) {
        return url(page, token(subject, sign(page, subject)));
    }

    /** What a token of {@link #address} was made for; empty when we did not make it for this page. */
    public Optional<String> subjectOf(String page, String token) {
        return named(token)
                .filter(subject -> signatures(page, subject).stream()
                        .anyMatch(signature -> isSame(token, token(subject, signature))));
    }

    private static String token(String subject, String signature) {
        return encoded(subject.getBytes(UTF_8)) + '.' + signature;
    }

    private static Optional<String> named(String token) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]), UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** In constant time, so that the time of an answer tells nothing. */
    private static boolean isSame(String token, String expected) {
        return MessageDigest.isEqual(token.getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    public String url(String page, String token) {
        return "%s/%s/%s".formatted(base, page, token);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
