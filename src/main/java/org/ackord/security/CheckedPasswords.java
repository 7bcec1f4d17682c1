package org.ackord.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ackord.engine.Logins.Credentials;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes which passwords were right: machines send theirs with every request, and a check is slow on
 * purpose. Kept is an HMAC (RFC 2104) with a key of this process, over the stored hash too: a password that is changed, on
 * whichever node, is not remembered any more. Wrong ones are never remembered.
 */
@Component
class CheckedPasswords {

    private static final int KEY_BYTES = 32;
    private static final int MANY_BINS = 1000;
    private static final int REMEMBERED = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final byte[] key = new byte[KEY_BYTES];
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .initialCapacity(MANY_BINS)
            .maximumSize(REMEMBERED)
            .expireAfterWrite(KEPT)
            .build();

    CheckedPasswords() {
        new SecureRandom().nextBytes(key);
    }

    /** Of many at once with the same password one is checked; the others wait for it. */
    boolean isRight(Optional<Credentials> known, String password, BooleanSupplier check) {
        var stored = known.map(Credentials::passwordHash);
        if (stored.isEmpty()) return check.getAsBoolean();
        var mark = mark(String.join("\0", known.get().userId(), stored.get(), password));
        return right.get(mark, unknown -> check.getAsBoolean() ? Boolean.TRUE : null) != null;
    }

    private String mark(String text) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(text);
    }
}
