package org.ackord.portal;

import java.util.Base64;
import java.util.List;
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

    public String url(String page, String token) {
        return "%s/%s/%s".formatted(base, page, token);
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
