package org.ackord.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ackord.engine.Accounts;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes which passwords were right: machines send theirs with every request, and a check is slow on
 * purpose. Kept is an HMAC (RFC 2104) with a key of this process, over the stored hash too: a password that is changed, on
 * whichever node, is not remembered any more. Wrong ones are never remembered.
 */
@Component
class CheckedPasswords {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MANY_BINS = 1000;
    private static final int REMEMBERED = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .initialCapacity(MANY_BINS)
            .maximumSize(REMEMBERED)
            .expireAfterWrite(KEPT)
            .build();

    CheckedPasswords(Accounts accounts) {
        this.accounts = accounts;
        var secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, HMAC);
    }

    /** Of many at once with the same password one is checked; the others wait for it. */
    boolean isRight(String name, String password, BooleanSupplier check) {
        var stored = accounts.storedPassword(name);
        if (stored.isEmpty()) return check.getAsBoolean();
        var mark = mark(String.join("\0", name, stored.get(), password));
        return right.get(mark, unknown -> check.getAsBoolean() ? Boolean.TRUE : null) != null;
    }

    private String mark(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
