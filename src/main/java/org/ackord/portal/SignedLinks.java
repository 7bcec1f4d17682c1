package org.ackord.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the addresses of customers' pages. A signature (HMAC-SHA256, RFC 2104) needs no table to be checked, and the same
 * address can be written again in a later mail. The purpose is signed too: the key of one page opens no other. Addresses
 * start with the configured base URL, never with what a request says its host is.
 */
@Component
public class SignedLinks {

    private static final String HMAC = "HmacSHA256";

    private final String base;
    private final SecretKeySpec key;

    SignedLinks(@Value("${ackord.base-url}") String base, @Value("${ackord.link-secret}") String secret) {
        this.base = base.replaceFirst("/+$", "");
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** @return 256 bits in base64url that nobody can make up who does not know the secret of this installation */
    public String sign(String purpose, String subject) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return encoded(mac.doFinal((purpose + '|' + subject).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public String url(String page, String token) {
        return "%s/%s/%s".formatted(base, page, token);
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
