package org.ackord.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keyed hashes of addresses (HMAC-SHA256, RFC 2104): they recognise a person, and tell nobody without the key who it is. */
@Component
class AddressHash {

    private final List<String> keys;

    AddressHash(
            @Value("${ackord.link-secret}") String secret, @Value("${ackord.link-secret-previous:}") String previous) {
        this.keys = Stream.of(secret, previous).filter(text -> !text.isBlank()).toList();
    }

    String of(String email) {
        return hash(keys.get(0), email);
    }

    /** What {@link #of} says, and what it said with the secret before: a person who is on record stays known for a while. */
    List<String> all(String email) {
        return keys.stream().map(key -> hash(key, email)).toList();
    }

    private static String hash(String key, String email) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex("person|" + email);
    }
}
