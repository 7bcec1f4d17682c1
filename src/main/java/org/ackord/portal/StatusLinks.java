package org.ackord.portal;

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
        return links.address(PAGE, caseKey);
    }

    /** The case that a token was made for; empty when we did not make it. */
    Optional<String> caseKeyOf(String token) {
        return links.subjectOf(PAGE, token);
    }
}
