package org.ackord.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Hashes passwords with PBKDF2 (RFC 8018) over HMAC-SHA-512: a stolen table is slow to guess. The count of rounds is written
 * in front of each hash, so that it can grow and old ones still be checked.
 */
final class PasswordHash implements PasswordEncryptor {

    private static final String NAME = "PBKDF2-SHA512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final int rounds;
    private final SecureRandom random = new SecureRandom();

    PasswordHash(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    @Override
    public String encrypt(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return "%d$%s$%s".formatted(rounds, text(salt), text(hash(password, salt, rounds)));
    }

    @Override
    public boolean check(String password, String hashed) {
        var parts = hashed.split("\\$", 3);
        var decoder = Base64.getDecoder();
        var found = hash(password, decoder.decode(parts[1]), Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(found, decoder.decode(parts[2]));
    }

    /** Whether what the table holds was made by another method or with fewer rounds than is right today. */
    boolean isOutdated(String stored) {
        var mark = '{' + NAME + '}';
        if (!stored.startsWith(mark)) return true;
        return Integer.parseInt(stored.substring(mark.length(), stored.indexOf('$'))) < rounds;
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } finally {
            spec.clearPassword();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
