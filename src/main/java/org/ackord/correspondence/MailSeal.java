package org.ackord.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals the ids and addresses that we give away in mails (HMAC-SHA256, RFC 2104), so that what comes back can be told from
 * what was guessed. Seals are hexadecimal: mail servers may change the case of an address.
 */
@Component
class MailSeal {

    private static final int DIGITS = 20;

    private final List<String> keys;

    MailSeal(@Value("${ackord.link-secret}") String secret, @Value("${ackord.link-secret-previous:}") String previous) {
        this.keys = Stream.of(secret, previous).filter(text -> !text.isBlank()).toList();
    }

    /** @return 80 bits as 20 hexadecimal digits; the purpose is sealed too, so that one kind of id is never good as another */
    String seal(String purpose, String id) {
        return seal(keys.get(0), purpose, id);
    }

    private static String seal(String key, String purpose, String id) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key)
                .hmacHex("mail|" + purpose + '|' + id)
                .substring(0, DIGITS);
    }

    /** By this secret or by the one before it: answers to old mails still find their case. */
    boolean isOurs(String purpose, String id, String seal) {
        var given = seal.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .map(key -> seal(key, purpose, id).getBytes(StandardCharsets.UTF_8))
                .anyMatch(expected -> MessageDigest.isEqual(expected, given));
    }
}
