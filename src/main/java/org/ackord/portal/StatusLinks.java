package org.ackord.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.ackord.casework.StatusAddress;
import org.springframework.stereotype.Component;

/** The address at which a customer sees how a case stands. It is bound to the case and good for as long as the case is kept. */
@Component
public class StatusLinks implements StatusAddress {

    private static final String PAGE = "status";

    private final SignedLinks links;

    StatusLinks(SignedLinks links) {
        this.links = links;
    }

    @Override
    public String urlFor(String caseKey) {
        return links.url(PAGE, token(caseKey, links.sign(PAGE, caseKey)));
    }

    /** The case that a token was made for; empty when we did not make it. */
    Optional<String> caseKeyOf(String token) {
        return named(token).filter(caseKey -> isOurs(token, caseKey));
    }

    private boolean isOurs(String token, String caseKey) {
        return links.signatures(PAGE, caseKey).stream().anyMatch(signature -> isSame(token, token(caseKey, signature)));
    }

    private static String token(String caseKey, String signature) {
        return SignedLinks.encoded(caseKey.getBytes(UTF_8)) + '.' + signature;
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
}
