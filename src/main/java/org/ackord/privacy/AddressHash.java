package org.ackord.privacy;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keyed hashes of addresses (HMAC-SHA256, RFC 2104): they recognise a person, and tell nobody without the key who it is. */
@Component
class AddressHash {

    private final String key;

    AddressHash(@Value("${ackord.link-secret}") String secret) {
        this.key = secret;
    }

    String of(String email) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex("person|" + email);
    }
}
