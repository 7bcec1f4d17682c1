package org.ackord.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Hashes passwords with PBKDF2 (RFC 8018) over HMAC-SHA-512: a stolen table is slow to guess. The count of rounds is written
 * in front of each hash, so that it can grow and old ones still be checked.
 */
final class PasswordHash implements PasswordEncryptor {

    private static final String NAME = "PBKDF2-SHA512";
    private static final int SALT_BYTES = 16;

    private final int rounds;

    PasswordHash(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    @Override
    public String encrypt(String password) {
        return rounds + "$" + encoder(rounds).encode(password);
    }

    @Override
    public boolean check(String password, String hashed) {
        return encoder(roundsOf(hashed)).matches(password, hashed.substring(hashed.indexOf('$') + 1));
    }

    /** Whether what the table holds was made by another method or with fewer rounds than is right today. */
    boolean isOutdated(String stored) {
        var mark = '{' + NAME + '}';
        return !stored.startsWith(mark) || roundsOf(stored.substring(mark.length())) < rounds;
    }

    private static int roundsOf(String hashed) {
        return Integer.parseInt(hashed.substring(0, hashed.indexOf('$')));
    }

    private static Pbkdf2PasswordEncoder encoder(int rounds) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
    }
}
