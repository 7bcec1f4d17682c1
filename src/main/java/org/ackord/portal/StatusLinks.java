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
        return links.url(PAGE, tokenOf(caseKey));
    }

    /** The case that a token was made for; empty when we did not make it. */
    Optional<String> caseKeyOf(String token) {
        return named(token).filter(caseKey -> isSame(token, tokenOf(caseKey)));
    }

    private String tokenOf(String caseKey) {
        return SignedLinks.encoded(caseKey.getBytes(UTF_8)) + '.' + links.sign(PAGE, caseKey);
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
